"""Days and how they are counted: free days, equated days, the Algemene termijnenwet."""
