"""`weerklank new`: the questions, how they are asked, and how nothing typed is lost."""
