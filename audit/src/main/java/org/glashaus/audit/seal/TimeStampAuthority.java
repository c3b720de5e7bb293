package org.glashaus.audit.seal;

import java.io.IOException;

/** The way to somebody who signs that they saw a hash at a time (RFC 3161 §3.4 has it over HTTP). */
@FunctionalInterface
public interface TimeStampAuthority {
    /**
     * @param query a TimeStampReq in DER
     * @return a TimeStampResp in DER
     * @throws NoTimeStamp if nobody answers
     */
    byte[] answer(byte[] query) throws IOException, InterruptedException;
}
