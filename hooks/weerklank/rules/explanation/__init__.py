"""The explanation: did the municipality say what happens with a recommendation, and why?"""
