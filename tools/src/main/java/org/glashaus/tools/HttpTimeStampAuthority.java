package org.glashaus.tools;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Set;
import org.glashaus.audit.Limits;
import org.glashaus.audit.seal.NoTimeStamp;
import org.glashaus.audit.seal.SealRefused;
import org.glashaus.audit.seal.TimeStampAuthority;

/** Asks over HTTP (RFC 3161 §3.4). It learns a hash, and nothing of what was hashed. */
final class HttpTimeStampAuthority implements TimeStampAuthority {
    private final URI url;

    private HttpTimeStampAuthority(URI url) {
        this.url = url;
    }

    static HttpTimeStampAuthority at(String url) throws SealRefused {
        try {
            URI uri = URI.create(url);
            if (Set.of("http", "https").contains(String.valueOf(uri.getScheme())) && uri.getHost() != null) {
                return new HttpTimeStampAuthority(uri);
            }
        } catch (IllegalArgumentException malformed) {
            // Told below, like every other text that is no such address.
        }
        throw new SealRefused("--tsa must be an address such as https://tsa.example.org/, not " + url + ".");
    }

    @Override
    public byte[] answer(byte[] query) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(url)
                .timeout(Limits.TIME_STAMP_WITHIN)
                .header("Content-Type", "application/timestamp-query")
                .POST(BodyPublishers.ofByteArray(query))
                .build();
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(Limits.TIME_STAMP_WITHIN).build()) {
            HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                byte[] answer = body.readNBytes(Limits.TIME_STAMP_BYTES + 1);
                if (response.statusCode() != 200) {
                    throw new NoTimeStamp(
                            "The time stamp authority " + url + " answered " + response.statusCode() + ".");
                }
                if (answer.length > Limits.TIME_STAMP_BYTES) {
                    throw new NoTimeStamp("The time stamp authority " + url + " answered more than "
                            + Limits.TIME_STAMP_BYTES + " bytes.");
                }
                return answer;
            }
        } catch (NoTimeStamp silent) {
            throw silent;
        } catch (IOException noAnswer) {
            throw new NoTimeStamp("The time stamp authority " + url + " did not answer.");
        }
    }
}
