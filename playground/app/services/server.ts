/**
 * Fill in the address of your server that issues signatures, such as `https://example.com`;
 * examples/usersig-server is one. Without it no phone can enter a room. The playground provides its own.
 */
export const server = ''
