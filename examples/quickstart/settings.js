// The one file to fill in.
module.exports = {
  /** Your server that signs users in, such as 'https://example.com'; examples/usersig-server is one. */
  server: '',
}
