package org.glashaus.tools.reach;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What writes, what leads where no walk can follow, and where one is meant to end. A walk does not go into the JDK:
 * whatever is called of it has to lie in a package that is judged here, so that nothing passes because nobody thought of
 * it.
 */
enum Sink {
    /** Without a packet, held by a test; {@code conference.udp.MediaLoop} calls it on another thread. */
    END("tells the conference", "org.glashaus.conference.udp.SeatEvents.*"),
    FILE(
            "writes to files",
            "java.io.(FileOutputStream|RandomAccessFile|FileWriter).<init>",
            "java.io.Print(Stream|Writer).<init>\\(Ljava/(lang/String|io/File);.*",
            "java.util.Formatter.<init>\\(Ljava/(lang/String|io/File);.*",
            "java.io.File.(create|delete|mkdir|rename|set)\\w*",
            "java.nio.file.Files.(?!exists|notExists|is|read|size|list|walk|find|newInputStream|newBufferedReader"
                    + "|newDirectoryStream|lines|get|mismatch|probeContentType)\\w+",
            "java.nio.file.spi.FileSystemProvider.(?!check|get|is|read|path|exists|newInputStream|newDirectory)\\w+",
            "java.nio.channels.(FileChannel|AsynchronousFileChannel|FileLock).(?!close|size|position|read|isOpen)\\w+",
            "java.nio.channels.(Writable|Gathering|Seekable|Asynchronous)ByteChannel.(write|truncate)",
            "java.nio.channels.Channels.new(OutputStream|Writer)",
            "java.nio.MappedByteBuffer.force"),
    DATABASE("writes to a database", "javax?.sql.*"),
    PROGRAM("starts a program", "java.lang.ProcessBuilder.*", "java.lang.Runtime.exec"),
    NATIVE(
            "calls native code",
            "java.lang.(System|Runtime).load(Library)?",
            "java.lang.foreign.(Linker|SymbolLookup).*",
            "java.lang.foreign.MemorySegment.reinterpret",
            "sun.misc.*"),
    LOG(
            "logs or prints",
            "java.util.logging.(?!Level|Logger.(getLogger|isLoggable|getName|getLevel)|LogManager.getLogManager).*",
            "java.lang.System.(getLogger|Logger.*|out|err|console|setOut|setErr)",
            "java.lang.(Throwable.printStackTrace|Thread.dumpStack)",
            "java.io.Console.*"),
    KEEPING(
            "has the JDK keep it",
            "java.util.prefs.*",
            "java.lang.management.*",
            "javax.management.*",
            "com.sun.management.*",
            "jdk.(jfr|management).*"),
    SEED(
            "writes to the kernel's random numbers",
            "java.security.SecureRandom.(setSeed|reseed)",
            "java.security.SecureRandom.<init>\\(\\[B.*"),
    NETWORK(
            "reaches the network",
            "java.net.(http|(Http|Jar)?URLConnection|(Server|Datagram|Multicast)?Socket).*",
            "java.net.URL.(open\\w*|getContent|equals|hashCode|sameFile)",
            "java.net.InetAddress.(getByName|getAllByName|getHostName|getCanonicalHostName|getLocalHost"
                    + "|isReachable)",
            "java.net.InetSocketAddress.<init>\\(Ljava/lang/String;.*",
            "java.net.InetSocketAddress.getHostName",
            "java.nio.channels.(Asynchronous|Server)*(Datagram|Socket|ServerSocket)Channel"
                    + ".(open|connect|bind|accept|send|write)",
            "javax.net.*"),
    UNSEEN(
            "leads where nobody sees",
            "java.lang.Class.(forName|newInstance|get(Declared)?(Method|Constructor|Field|Classe)s?)",
            "java.lang.reflect.(Method.invoke|Constructor.newInstance|Field.set\\w*|Proxy.*)",
            "java.lang.ClassLoader.(loadClass|defineClass|<init>)",
            "java.lang.invoke.MethodHandles.Lookup.(find|unreflect|define|reveal)\\w*",
            "java.lang.invoke.MethodHandle.invoke\\w*",
            "java.security.(Provider|Security.(add|insert|set)).*",
            "java.util.ServiceLoader.*",
            "java.io.ObjectInputStream.*");

    /** Of these packages nothing writes but what a sink names: it computes, waits, or works on what a sink opened. */
    private static final Pattern JUDGED =
            Pattern.compile("java\\.(io|lang|math|net|nio|security|text|time|util)|java\\.lang\\.("
                    + "annotation|constant|foreign|invoke|ref|reflect|runtime)|java\\.nio\\.(channels|channels\\.spi"
                    + "|charset|file|file\\.attribute)|java\\.security\\.(cert|interfaces|spec)|java\\.time\\.("
                    + "chrono|format|temporal|zone)|java\\.util\\.(concurrent|concurrent\\.atomic|concurrent\\.locks"
                    + "|function|logging|random|regex|stream|zip)|javax\\.crypto(\\.interfaces|\\.spec)?"
                    + "|javax\\.security\\.auth(\\.x500)?");

    private final String words;
    private final Pattern pattern;

    /** @param called classes and members; where no parameters are named, with any */
    Sink(String words, String... called) {
        this.words = words;
        this.pattern = Pattern.compile(Arrays.stream(called)
                .map(each -> each.contains("\\(") ? each : each + "\\(.*")
                .collect(Collectors.joining("|")));
    }

    /** Which sink a call of the JDK goes through, if any. */
    static Optional<Sink> of(Unit called) {
        for (Sink sink : values()) {
            if (sink.leadsTo(called)) {
                return Optional.of(sink);
            }
        }
        String owner = called.owner();
        boolean judged = JUDGED.matcher(owner.substring(0, Math.max(0, owner.lastIndexOf('.'))))
                .matches();
        return judged ? Optional.empty() : Optional.of(UNSEEN);
    }

    boolean leadsTo(Unit called) {
        return pattern.matcher(called.owner().replace('$', '.') + "." + called.signature())
                .matches();
    }

    String words() {
        return words;
    }
}
