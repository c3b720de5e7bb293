package org.glashaus.features.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class PageFormTest {
    private static final String PAGE = """
            <form method="post" action="/ask?lang=en&amp;x=1"><input type="hidden" name="form" value="a&quot;b">
            <select id="kind" name="kind"><option value="">Choose</option><option value="access">See</option></select>
            <input type="checkbox" name="here" value="yes"><input type="text" name="contact"></form>
            <form method="post" action="/look"><input type="text" name="reference"></form>""";

    @Test
    void aFormGoesWithWhatIsHiddenInItAndWhatIsFilledIn() throws IOException {
        PageForm form = PageForm.with("kind", PAGE);
        assertThat(form.action()).isEqualTo("/ask?lang=en&x=1");
        assertThat(form.boxes()).containsExactly("here");
        assertThat(form.choices()).containsExactly("", "access");
        assertThat(form.filled(Map.of("words", "ä b"))).isEqualTo("form=a%22b&words=%C3%A4+b");
    }

    @Test
    void theFormIsFoundByItsField() throws IOException {
        assertThat(PageForm.with("reference", PAGE).action()).isEqualTo("/look");
        assertThatThrownBy(() -> PageForm.with("password", PAGE)).isInstanceOf(IOException.class);
    }

    @Test
    void thePageIsReadWithoutItsMarks() {
        assertThat(PageForm.text("<p>One &amp;\n <b>two</b></p>")).isEqualTo("One & two");
    }
}
