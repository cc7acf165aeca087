"""The help of every command, in Korean, English and German."""
