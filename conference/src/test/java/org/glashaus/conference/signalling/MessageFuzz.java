package org.glashaus.conference.signalling;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Any text on the socket is a message or is refused in a sentence. */
class MessageFuzz {

    static Stream<Arguments> messages() {
        return Stream.of(
                        "{\"type\":\"join\",\"room\":\"tea\",\"name\":\"Ada\"}",
                        "{\"type\":\"publish\",\"sdp\":\"v=0\",\"sources\":[{\"mid\":\"0\",\"source\":\"microphone\"}]}",
                        "{\"type\":\"subscribed\",\"revision\":1,\"sdp\":\"v=0\"}",
                        "{\"type\":\"state\",\"microphone\":true,\"camera\":false,\"screen\":false,\"hand\":true}",
                        "{\"type\":\"join\",\"room\":\"tea\",\"key\":\"" + Sealed.KEY + "\"}",
                        "{\"type\":\"name\",\"sealed\":\"" + Sealed.of("Ada") + "\"}",
                        "{\"type\":\"key\",\"to\":\"mZ1Qk0c4yE2vXw9T\",\"sealed\":\"" + Sealed.keys(1) + "\"}",
                        "{\"type\":\"chat\",\"sealed\":\"" + Sealed.of("hello") + "\"}",
                        "{\"type\":\"leave\"}")
                .map(Arguments::of);
    }

    @FuzzTest
    @MethodSource("messages")
    void anyTextIsAMessageOrIsRefusedInASentence(@NotNull String text) {
        try {
            assertThat(MessageParser.parse(text)).isNotNull();
        } catch (BadMessage refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }
}
