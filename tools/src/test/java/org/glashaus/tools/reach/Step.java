package org.glashaus.tools.reach;

/** How one unit leads to another. */
record Step(Manner manner, Unit to) {
    enum Manner {
        CALLS("calls"),
        MEETS("calls what may be"),
        MAKES("makes an object, of which the JDK may call"),
        TAKES("may be given an object, of which the JDK may call"),
        INITIALISES("needs a class, and so runs");

        private final String words;

        Manner(String words) {
            this.words = words;
        }
    }

    @Override
    public String toString() {
        return manner.words + " " + to;
    }
}
