/**
 * The prefix of class names that pages share with app.wxss. Without one, the names of an app would be those of the
 * phone around it: `.title`, `.toast`, `.modal`.
 */
export const sharedScope = 'app'
