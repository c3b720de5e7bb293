package org.glashaus.features.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import org.glashaus.features.witness.JournalEntries.Entry;
import org.glashaus.features.witness.JournalEntries.Log;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JournalEntriesTest {
    private static final String SIXTEEN = "000102030405060708090a0b0c0d0e0f";

    @TempDir
    Path dir;

    private SealedJournal journal;

    @BeforeEach
    void emptyLog() throws Exception {
        journal = SealedJournal.in(dir);
    }

    @Test
    void eachLogIsReadByItsPublishedFields() throws Exception {
        assertThat(read(2, "02" + "01" + SIXTEEN)).isEqualTo(Map.of("step", "RESUMED", "room", SIXTEEN));
        assertThat(read(3, "01" + "03" + "0000000000000009" + "0000000000000002" + "00"))
                .isEqualTo(Map.of("way", "SUBSCRIBE", "step", "NO_HANDSHAKE", "packets", "9", "lost", "2", "room", ""));
        assertThat(read(4, "0000000000000007" + "01")).isEqualTo(Map.of("account", "7", "outcome", "REFUSED"));
        assertThat(read(5, "0410" + "7fc90000" + "04"))
                .isEqualTo(Map.of("address", "127.201.0.0/16", "sort", "FOREIGN_ORIGIN"));
        assertThat(read(6, "0102")).isEqualTo(Map.of("part", "SIGNALLING", "sort", "STATE"));
        assertThat(read(7, "00" + SIXTEEN)).isEqualTo(Map.of("sort", "CONFERENCE", "identifier", SIXTEEN));
        assertThat(read(8, "030000000000000006")).isEqualTo(Map.of("measure", "ERRORS", "count", "6"));
        assertThat(read(9, "00000000000000050203"))
                .isEqualTo(Map.of("file", "5", "asker", "COURT", "answer", "NOTHING_HELD"));
    }

    @Test
    void whatFollowsTheLastFieldIsAFieldOfItsOwn() throws Exception {
        assertThat(read(6, "0102" + "7fc90102")).containsOnlyKeys("part", "sort", "more");
    }

    @Test
    void anEntryThatIsTooShortOrOfNoKnownLogIsNotRead() {
        assertThatThrownBy(() -> read(6, "01")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> read(8, "090000000000000006")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> read(10, "00")).isInstanceOf(IOException.class);
    }

    @Test
    void anAddressThatIsNotCutTellsMoreThanANetwork() throws Exception {
        assertThat(one(5, "0420" + "7fc90102" + "04").tellsNoMoreThanANetwork()).isFalse();
        assertThat(one(5, "0410" + "7fc90102" + "04").tellsNoMoreThanANetwork()).isFalse();
        assertThat(one(5, "0410" + "7fc90000" + "04").tellsNoMoreThanANetwork()).isTrue();
        assertThat(one(5, "00" + "04").tellsNoMoreThanANetwork()).isTrue();
        assertThat(one(5, "00" + "04").isOf(Log.SECURITY)).isTrue();
    }

    private Map<String, String> read(int category, String fields) throws Exception {
        return one(category, fields).fields();
    }

    /** Behind the version. */
    private Entry one(int category, String fields) throws Exception {
        journal.clear();
        journal.seal(category, 1000, HexFormat.of().parseHex("01" + fields));
        return JournalEntries.read(journal.process()).getFirst();
    }
}
