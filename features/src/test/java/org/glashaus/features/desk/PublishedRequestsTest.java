package org.glashaus.features.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class PublishedRequestsTest {
    private static final String PAGE = """
            <main><table><tr data-request="2"><th scope="row">2</th><td colspan="3">No more yet</td></tr>
            <tr data-request="1"><th scope="row">1</th><td><time datetime="2026-03-05">5 March 2026</time></td><td>Police</td>
            <td>Refused</td></tr></table>
            <table><tr data-year="2026"><th scope="row">2026</th><td>2</td><td>0</td><td>1</td><td>1</td></tr></table></main>
            """;

    @Test
    void whatIsToldOfARequestIsReadFromItsRow() {
        PublishedRequests read = PublishedRequests.read(PAGE);
        assertThat(read.tells(1, "2026-03-05", "Police", "Refused")).isTrue();
        assertThat(read.tells(1, "2026-03-06", "Police", "Refused")).isFalse();
        assertThat(read.tells(1, "2026-03-05", "Court", "Refused")).isFalse();
        assertThat(read.tells(1, "2026-03-05", "Police", "Given")).isFalse();
        assertThat(read.namesOnly(1)).isFalse();
        assertThat(read.page()).contains("No more yet").doesNotContain("<");
    }

    @Test
    void aNumberAloneIsNotARequestThatIsMissing() {
        PublishedRequests read = PublishedRequests.read(PAGE);
        assertThat(read.namesOnly(2)).isTrue();
        assertThat(read.tells(2, "2026-03-05", "Police", "Refused")).isFalse();
        assertThat(read.namesOnly(3)).isFalse();
    }

    @Test
    void eachIsCountedOnce() {
        assertThat(PublishedRequests.read(PAGE).counts(2)).isTrue();
        assertThat(PublishedRequests.read(PAGE).counts(3)).isFalse();
        assertThat(PublishedRequests.read(PAGE.replace("<td>1</td></tr>", "<td>0</td></tr>"))
                        .counts(2))
                .isFalse();
        assertThat(PublishedRequests.read("<p>None</p>").counts(0)).isTrue();
    }
}
