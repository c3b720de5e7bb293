package org.glashaus.features.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** One browser window with one page, whatever drives it. Things are found by the role and name a screen reader says. */
interface Window {
    void open(String url);

    /** Empties the text box and types into it. */
    void type(String textBox, String text);

    /** Waits until the button is there and can be pressed. */
    void press(String button);

    /** Ticks the box, unless it is ticked. */
    void tick(String checkbox);

    /** Chooses from a list; the first is 0. */
    void choose(String list, int option);

    void awaitButton(String name);

    /** Waits until the page's path begins like this. */
    void awaitPath(String beginning);

    /** The value of an expression of JavaScript, or what it promises. */
    JsonNode value(String expression);

    /** Names of the cookies that the browser holds, also those that no page can read. */
    List<String> cookies();

    /** Lets the browser go on for a while. */
    void pause(long millis);

    /** Errors that the page reported, for a failure's message. */
    List<String> complaints();

    /** The browser goes, without a word to the server. */
    void close();
}
