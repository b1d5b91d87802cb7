/** A page on which tests call `wx`. */
Page({ data: { picture: '' } })
