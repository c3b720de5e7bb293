package org.glashaus.audit.seal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.InvalidParameterException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.ProviderException;
import java.security.Security;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** A key that never leaves its card or module, by way of the JDK's PKCS#11 provider. */
public final class TokenKey {
    private TokenKey() {}

    /**
     * @param configuration of SunPKCS11: at least the lines {@code name} and {@code library}
     * @param alias of the key, which may be left out where there is only one
     * @param certificate in a file, if it does not lie on the token
     */
    public static SealKey on(Path configuration, Optional<String> alias, Optional<Path> certificate, Passphrase pin)
            throws IOException, SealRefused {
        if (!Files.isReadable(configuration)) {
            throw new SealRefused(configuration + ": is no file that can be read.");
        }
        Provider plain = Security.getProvider("SunPKCS11");
        if (plain == null) {
            throw new SealRefused(configuration + ": this Java has no PKCS#11 (module jdk.crypto.cryptoki).");
        }
        try {
            Provider provider = plain.configure(configuration.toString());
            KeyStore store = KeyStore.getInstance("PKCS11", provider);
            store.load(null, pin.of(configuration.toString()));
            String entry = entry(store, alias, configuration);
            PrivateKey secret = (PrivateKey) store.getKey(entry, null);
            List<X509Certificate> certificates =
                    certificate.isPresent() ? Certificates.in(certificate.get()).all() : chain(store, entry);
            return SealKey.of(
                    secret, Optional.of(provider), certificates, configuration, certificate.orElse(configuration));
        } catch (GeneralSecurityException | ProviderException | InvalidParameterException | IOException closed) {
            Throwable why = closed.getCause() == null ? closed : closed.getCause();
            throw new SealRefused(configuration + ": the token cannot be opened: "
                    + EntryName.shown(String.valueOf(why.getMessage())) + ".");
        }
    }

    private static String entry(KeyStore store, Optional<String> alias, Path configuration)
            throws GeneralSecurityException, SealRefused {
        List<String> keys = new ArrayList<>();
        for (String each : Collections.list(store.aliases())) {
            if (store.isKeyEntry(each)) {
                keys.add(each);
            }
        }
        Collections.sort(keys);
        if (alias.isPresent() ? keys.contains(alias.get()) : keys.size() == 1) {
            return alias.orElse(keys.getFirst());
        }
        throw new SealRefused(configuration + ": "
                + (keys.isEmpty()
                        ? "the token holds no private key with a certificate."
                        : "say which key of the token is meant: " + EntryName.shown(String.join(", ", keys)) + "."));
    }

    private static List<X509Certificate> chain(KeyStore store, String entry) throws GeneralSecurityException {
        List<X509Certificate> chain = new ArrayList<>();
        for (Certificate each : store.getCertificateChain(entry)) {
            if (each instanceof X509Certificate certificate) {
                chain.add(certificate);
            }
        }
        return chain;
    }
}
