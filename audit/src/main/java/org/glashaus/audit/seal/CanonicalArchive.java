package org.glashaus.audit.seal;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.glashaus.audit.Limits;

/**
 * The one form of a ZIP archive (PKWARE APPNOTE) that a bundle may have: {@code mimetype} first (EN 319 162-1 §A.1), then by name;
 * stored, all of the same time, no extra fields, comments, descriptors or flags, and nothing before, between or behind.
 */
final class CanonicalArchive {
    static final String MIMETYPE = "mimetype";
    static final String CONTAINER = "application/vnd.etsi.asic-e+zip";

    private static final Comparator<String> ORDER = Comparator.<String, Boolean>comparing(
                    name -> !name.equals(MIMETYPE))
            .thenComparing(Comparator.naturalOrder());

    private static final int LOCAL = 0x04034b50;
    private static final int LOCAL_OCTETS = 30;
    private static final int CENTRAL = 0x02014b50;
    private static final int CENTRAL_OCTETS = 46;
    private static final int END = 0x06054b50;
    private static final int END_OCTETS = 22;
    private static final short STORED_NEEDS = 10;
    /** 1 January 1980, the first day that the format knows. */
    private static final short DAY = 0x0021;

    private static final int CRC_AT = 14;
    private static final int SIZE_AT = 18;
    private static final int SIZE_AGAIN_AT = 22;
    private static final int NAME_LENGTH_AT = 26;

    private final byte[] bytes;
    private final ByteBuffer in;
    private final SortedMap<String, byte[]> files = new TreeMap<>(ORDER);

    private CanonicalArchive(byte[] bytes) {
        this.bytes = bytes;
        this.in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** @param content by name, without {@code mimetype} */
    static byte[] write(Map<String, byte[]> content) {
        SortedMap<String, byte[]> files = new TreeMap<>(ORDER);
        files.putAll(content);
        files.put(MIMETYPE, CONTAINER.getBytes(StandardCharsets.US_ASCII));
        int size = 0;
        for (var file : files.entrySet()) {
            size = Math.addExact(size, LOCAL_OCTETS + file.getKey().length() + file.getValue().length);
        }
        byte[] directory = directory(files);
        ByteBuffer out =
                ByteBuffer.allocate(Math.addExact(size, directory.length)).order(ByteOrder.LITTLE_ENDIAN);
        files.forEach((name, octets) -> {
            out.putInt(LOCAL);
            common(out, name, octets);
            out.put(ascii(name)).put(octets);
        });
        return out.put(directory).array();
    }

    /** The content by name, {@code mimetype} left out. */
    static SortedMap<String, byte[]> read(byte[] bytes) throws Broken {
        return new CanonicalArchive(bytes).read();
    }

    private SortedMap<String, byte[]> read() throws Broken {
        int at = 0;
        while (at <= bytes.length - LOCAL_OCTETS && in.getInt(at) == LOCAL) {
            at = entry(at);
        }
        byte[] mimetype = files.get(MIMETYPE);
        if (mimetype == null || !Arrays.equals(mimetype, ascii(CONTAINER))) {
            throw new Broken("byte 0: there is no first entry " + MIMETYPE + " that says " + CONTAINER + ".");
        }
        end(at, directory(files));
        files.remove(MIMETYPE);
        return files;
    }

    private int entry(int at) throws Broken {
        String which = "entry " + (files.size() + 1);
        for (Fixed field : Fixed.values()) {
            if (in.getShort(at + field.offset) != field.value) {
                throw new Broken("byte " + (at + field.offset) + ": " + which + " has " + field.wrong + ".");
            }
        }
        int nameLength = Short.toUnsignedInt(in.getShort(at + NAME_LENGTH_AT));
        int size = in.getInt(at + SIZE_AT);
        if (size != in.getInt(at + SIZE_AGAIN_AT)) {
            throw new Broken("byte " + (at + SIZE_AGAIN_AT) + ": " + which + " has two different sizes.");
        }
        int begins = at + LOCAL_OCTETS + nameLength;
        if (size < 0 || size > bytes.length - (long) begins) {
            throw new Broken(
                    "byte " + (at + SIZE_AT) + ": " + which + " says that it is longer than the archive goes on.");
        }
        String name = new String(bytes, at + LOCAL_OCTETS, nameLength, StandardCharsets.ISO_8859_1);
        take(at, which, name, Arrays.copyOfRange(bytes, begins, begins + size));
        return begins + size;
    }

    private void take(int at, String which, String name, byte[] octets) throws Broken {
        String place = "byte " + (at + LOCAL_OCTETS) + ": " + which + " is called \"" + EntryName.shown(name) + "\"";
        if (!EntryName.isFit(name)) {
            throw new Broken(place + ", which is no name that a bundle has.");
        }
        if (files.containsKey(name)) {
            throw new Broken(place + ", as one before it.");
        }
        if (!files.isEmpty() && ORDER.compare(files.lastKey(), name) > 0) {
            throw new Broken(place + " and stands behind " + files.lastKey() + ", out of order.");
        }
        if (files.size() > Limits.BUNDLE_FILES) {
            throw new Broken(place + ", and no bundle has more than " + Limits.BUNDLE_FILES + " files.");
        }
        if (in.getInt(at + CRC_AT) != crc(octets)) {
            throw new Broken("byte " + (at + CRC_AT) + ": the check sum of " + name + " is not that of its content.");
        }
        files.put(name, octets);
    }

    /** What stands behind the files must be the directory that they have, to the last byte. */
    private void end(int at, byte[] directory) throws Broken {
        int differs = Arrays.mismatch(bytes, at, bytes.length, directory, 0, directory.length);
        if (differs < 0) {
            return;
        }
        if (at + differs == bytes.length) {
            throw new Broken("byte " + bytes.length + ": the archive ends before its directory does.");
        }
        throw new Broken(
                differs == directory.length
                        ? "byte " + (at + differs) + ": " + (bytes.length - at - differs)
                                + " more bytes follow after the archive's end."
                        : "byte " + (at + differs) + ": the archive's directory is not that of the " + files.size()
                                + " entries before it.");
    }

    private static byte[] directory(SortedMap<String, byte[]> files) {
        int names = files.keySet().stream().mapToInt(String::length).sum();
        int length = files.size() * CENTRAL_OCTETS + names;
        ByteBuffer out = ByteBuffer.allocate(length + END_OCTETS).order(ByteOrder.LITTLE_ENDIAN);
        int offset = 0;
        for (var file : files.entrySet()) {
            out.putInt(CENTRAL).putShort(STORED_NEEDS);
            common(out, file.getKey(), file.getValue());
            // No comment, first disk, no attributes of any system.
            out.putShort((short) 0).putShort((short) 0).putShort((short) 0).putInt(0);
            out.putInt(offset).put(ascii(file.getKey()));
            offset += LOCAL_OCTETS + file.getKey().length() + file.getValue().length;
        }
        short count = (short) files.size();
        out.putInt(END).putShort((short) 0).putShort((short) 0).putShort(count).putShort(count);
        return out.putInt(length).putInt(offset).putShort((short) 0).array();
    }

    /** Of both headers. */
    private static void common(ByteBuffer out, String name, byte[] octets) {
        out.putShort(STORED_NEEDS).putShort((short) 0).putShort((short) 0);
        out.putShort((short) 0).putShort(DAY);
        out.putInt(crc(octets)).putInt(octets.length).putInt(octets.length);
        out.putShort((short) name.length()).putShort((short) 0);
    }

    private static int crc(byte[] octets) {
        CRC32 crc = new CRC32();
        crc.update(octets);
        return (int) crc.getValue();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Fields of a local header that have one value. */
    private enum Fixed {
        NEEDS(4, STORED_NEEDS, "another version than a stored one needs"),
        FLAGS(6, (short) 0, "flags set"),
        METHOD(8, (short) 0, "a compression, and a bundle's are stored"),
        TIME(10, (short) 0, "a time of its own"),
        DATE(12, DAY, "a date of its own"),
        EXTRA(28, (short) 0, "an extra field");

        private final int offset;
        private final short value;
        private final String wrong;

        Fixed(int offset, short value, String wrong) {
            this.offset = offset;
            this.value = value;
            this.wrong = wrong;
        }
    }
}
