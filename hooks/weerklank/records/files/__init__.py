"""The files of the three folders, now and in earlier versions, before they are records."""
