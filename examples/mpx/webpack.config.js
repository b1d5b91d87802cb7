const path = require('node:path')
const MpxWebpackPlugin = require('@mpxjs/webpack-plugin')

module.exports = {
  mode: 'production',
  devtool: false,
  context: __dirname,
  entry: { app: './src/app.mpx' },
  output: { path: path.join(__dirname, 'dist'), publicPath: '/', clean: true },
  resolve: { extensions: ['.mpx', '.js', '.wxml'] },
  performance: { hints: false },
  module: {
    rules: [
      { test: /\.json$/, resourceQuery: /asScript/, type: 'javascript/auto' },
      { test: /\.mpx$/, use: [MpxWebpackPlugin.loader()] },
      { test: /\.wxml$/, use: [MpxWebpackPlugin.wxmlLoader()] },
      { test: /\.wxss$/, use: [MpxWebpackPlugin.wxssLoader()] },
      { test: /\.wxs$/, enforce: 'pre', use: [MpxWebpackPlugin.wxsPreLoader()] },
    ],
  },
  plugins: [new MpxWebpackPlugin({ mode: 'wx' })],
}
