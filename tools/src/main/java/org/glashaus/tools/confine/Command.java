package org.glashaus.tools.confine;

import java.util.List;

/**
 * What {@code serve-jvm} wants to become of this process.
 *
 * @param data the data folder, which is there
 * @param made the topmost folder that had to be made for it; empty if none had
 * @param product the folder of the product
 * @param main the server's main class, a word of {@code java}
 * @param java the command: the program, the JVM's flags, the main class, the server's arguments
 */
record Command(String data, String made, String product, String main, List<String> java) {

    Command {
        java = List.copyOf(java);
    }

    /**
     * From the words of a command line: {@code … org.glashaus.tools.confine.Confine DATA MADE PRODUCT MAIN JAVA FLAG… MAIN
     * ARGUMENT…}.
     */
    static Command read(List<String> line) {
        int own = line.indexOf(Confine.class.getName());
        List<String> words = own < 0 ? List.of() : line.subList(own + 1, line.size());
        if (words.size() < 5 || !words.subList(4, words.size()).contains(words.get(3))) {
            throw new IllegalArgumentException("A server is started by bin/serve-jvm, which knows what stands behind "
                    + Confine.class.getName() + ".");
        }
        return new Command(words.get(0), words.get(1), words.get(2), words.get(3), words.subList(4, words.size()));
    }

    String program() {
        return java.getFirst();
    }

    /** The server's own arguments. */
    List<String> server() {
        return java.subList(java.indexOf(main) + 1, java.size());
    }
}
