/**
 * Fill in the address of your server that signs users in, such as `https://example.com`; examples/usersig-server is one.
 * Without it no phone can enter a room. The playground brings its own.
 */
export const server = ''
