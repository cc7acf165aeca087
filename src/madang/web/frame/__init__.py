"""What all pages share: who looks, the door of each page, the frame around it."""
