Component({
  handlers: {
    e0() {
      this.triggerEvent('choose', { choice: 'second' })
    },
  },
})
