package org.glashaus.conference.organisers;

import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.glashaus.conference.limits.Limits;
import org.glashaus.conference.personal.AccountPassword;
import org.glashaus.media.RandomSource;

/** An Argon2id hash with its parameters, written as in the reference implementation: {@code $argon2id$v=19$m=…,t=…,p=…$salt$hash}. */
final class PasswordHash {
    private static final Pattern FORM =
            Pattern.compile("\\$argon2id\\$v=19\\$m=([0-9]{1,7}),t=([0-9]{1,3}),p=([0-9]{1,2})"
                    + "\\$([A-Za-z0-9+/]{11,86})\\$([A-Za-z0-9+/]{22,86})");

    private final int kibibytes;
    private final int passes;
    private final int lanes;
    private final byte[] salt;
    private final byte[] hash;

    private PasswordHash(int kibibytes, int passes, int lanes, byte[] salt, byte[] hash) {
        this.kibibytes = kibibytes;
        this.passes = passes;
        this.lanes = lanes;
        this.salt = salt;
        this.hash = hash;
    }

    /** Under the parameters of today. */
    static PasswordHash of(AccountPassword password, RandomSource random) {
        byte[] salt = new byte[Limits.ARGON2_SALT_OCTETS];
        random.fill(salt);
        return new PasswordHash(
                Limits.ARGON2_KIBIBYTES,
                Limits.ARGON2_PASSES,
                Limits.ARGON2_LANES,
                salt,
                argon2(
                        password,
                        salt,
                        Limits.ARGON2_KIBIBYTES,
                        Limits.ARGON2_PASSES,
                        Limits.ARGON2_LANES,
                        Limits.ARGON2_HASH_OCTETS));
    }

    /** @throws IllegalArgumentException if it is no such hash, or asks for more than we give */
    static PasswordHash parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("no Argon2id hash");
        }
        PasswordHash read = new PasswordHash(
                Integer.parseInt(matcher.group(1)),
                Integer.parseInt(matcher.group(2)),
                Integer.parseInt(matcher.group(3)),
                Base64.getDecoder().decode(matcher.group(4)),
                Base64.getDecoder().decode(matcher.group(5)));
        // RFC 9106 §3.1: at least 8 KiB a lane.
        boolean bounded = read.lanes >= 1
                && read.passes >= 1
                && read.passes <= Limits.ARGON2_PASSES_AT_MOST
                && read.kibibytes >= 8 * read.lanes
                && read.kibibytes <= Limits.ARGON2_KIBIBYTES_AT_MOST;
        if (!bounded) {
            throw new IllegalArgumentException("an Argon2id hash with parameters that this server does not take");
        }
        return read;
    }

    /** As long for a wrong password as for the right one. */
    boolean fits(AccountPassword password) {
        return MessageDigest.isEqual(hash, argon2(password, salt, kibibytes, passes, lanes, hash.length));
    }

    /** False if its parameters are not those of today. */
    boolean isCurrent() {
        return kibibytes == Limits.ARGON2_KIBIBYTES
                && passes == Limits.ARGON2_PASSES
                && lanes == Limits.ARGON2_LANES
                && salt.length == Limits.ARGON2_SALT_OCTETS
                && hash.length == Limits.ARGON2_HASH_OCTETS;
    }

    private static byte[] argon2(
            AccountPassword password, byte[] salt, int kibibytes, int passes, int lanes, int octets) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withSalt(salt)
                .withMemoryAsKB(kibibytes)
                .withIterations(passes)
                .withParallelism(lanes)
                .build());
        byte[] out = new byte[octets];
        generator.generateBytes(password.octets(), out);
        return out;
    }

    /** For the account file. */
    String text() {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + kibibytes + ",t=" + passes + ",p=" + lanes + "$" + base64.encodeToString(salt)
                + "$" + base64.encodeToString(hash);
    }

    @Override
    public String toString() {
        return "PasswordHash(redacted)";
    }
}
