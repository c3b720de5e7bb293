package org.glashaus.features.witness;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.glashaus.features.witness.ScanReport.Key;
import org.glashaus.features.witness.ScanReport.Suite;
import org.glashaus.features.witness.ScanReport.Version;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Reads sslscan's own XML (seen of 2.0.7 and 2.1.5). It ends with 0 whatever happens, so that all depends on what is read
 * here: of what has another form, is missing or contradicts itself, nothing is said.
 */
final class ScanReader {
    private static final Pattern NAME = Pattern.compile("[A-Z0-9_-]+");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,5}");

    private ScanReader() {}

    static ScanReport read(String xml, String host, int port) throws IOException {
        Element document = parse(xml);
        require(document.getTagName().equals("document"), "another document than its own");
        List<Element> parts = children(document);
        for (Element part : parts) {
            if (part.getTagName().equals("error")) {
                throw new IOException("sslscan could not ask " + host + ":" + port + ": "
                        + part.getTextContent().strip());
            }
        }
        require(parts.size() == 1 && parts.getFirst().getTagName().equals("ssltest"), "no test of one server");
        Element test = parts.getFirst();
        require(
                test.getAttribute("host").equals(host)
                        && test.getAttribute("port").equals(Integer.toString(port)),
                "a test of another server");
        return of(test);
    }

    private static ScanReport of(Element test) throws IOException {
        Set<Version> asked = EnumSet.noneOf(Version.class);
        Set<Version> spoken = EnumSet.noneOf(Version.class);
        List<Suite> suites = new ArrayList<>();
        List<Key> keys = new ArrayList<>();
        for (Element part : children(test)) {
            switch (part.getTagName()) {
                case "protocol" -> {
                    Version version = version(part);
                    require(asked.add(version), version.words + " twice");
                    if (yes(part, "enabled")) {
                        spoken.add(version);
                    }
                }
                case "cipher" -> suites.add(suite(part));
                case "certificates" -> {
                    for (Element certificate : children(part)) {
                        keys.add(key(certificate));
                    }
                }
                default -> require(false, "<" + part.getTagName() + ">, which is not known here");
            }
        }
        require(asked.size() == Version.values().length, "nothing of some version");
        require(!spoken.isEmpty(), "that no version at all is spoken");
        // It asks for the certificate last, so the server still answered then.
        require(!keys.isEmpty(), "nothing of a certificate");
        Set<Version> withSuites = new HashSet<>();
        suites.forEach(suite -> withSuites.add(suite.version()));
        for (Version version : Version.values()) {
            require(
                    !version.hasSuites() || spoken.contains(version) == withSuites.contains(version),
                    "of " + version.words + " other things by its suites than by itself");
        }
        return new ScanReport(spoken, suites, keys);
    }

    private static Version version(Element protocol) throws IOException {
        for (Version version : Version.values()) {
            if (version.type.equals(protocol.getAttribute("type"))
                    && version.number.equals(protocol.getAttribute("version"))) {
                return version;
            }
        }
        throw unread("an unknown version");
    }

    private static Suite suite(Element cipher) throws IOException {
        require(
                List.of("accepted", "preferred").contains(cipher.getAttribute("status")),
                "a suite neither taken nor not");
        String name = cipher.getAttribute("cipher");
        require(NAME.matcher(name).matches(), "a suite without a name");
        for (Version version : Version.values()) {
            if (version.hasSuites() && version.withSuites.equals(cipher.getAttribute("sslversion"))) {
                return new Suite(version, name, bits(cipher, "dhebits"), bits(cipher, "ecdhebits"));
            }
        }
        throw unread("a suite of an unknown version");
    }

    private static int bits(Element cipher, String attribute) throws IOException {
        return cipher.hasAttribute(attribute) ? number(cipher.getAttribute(attribute)) : 0;
    }

    private static Key key(Element certificate) throws IOException {
        Element key = only(certificate, "pk");
        require(!yes(key, "error"), "a key that it could not read");
        String type = key.getAttribute("type");
        require(List.of("RSA", "EC").contains(type), "a key of an unknown kind");
        String signature =
                only(certificate, "signature-algorithm").getTextContent().strip();
        require(!signature.isEmpty(), "nothing of the signature");
        return new Key(type, number(key.getAttribute("bits")), signature);
    }

    private static Element only(Element parent, String name) throws IOException {
        List<Element> found = children(parent).stream()
                .filter(each -> each.getTagName().equals(name))
                .toList();
        require(found.size() == 1, "<" + name + "> not once");
        return found.getFirst();
    }

    private static boolean yes(Element element, String attribute) throws IOException {
        return switch (element.getAttribute(attribute)) {
            case "1", "true" -> true;
            case "0", "false" -> false;
            default -> throw unread("neither yes nor no");
        };
    }

    private static int number(String digits) throws IOException {
        require(NUMBER.matcher(digits).matches(), "no number where one belongs");
        return Integer.parseInt(digits);
    }

    private static void require(boolean understood, String otherwise) throws IOException {
        if (!understood) {
            throw unread(otherwise);
        }
    }

    private static IOException unread(String what) {
        return new IOException("what sslscan said cannot be read: " + what + ".");
    }

    private static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    private static Element parse(String xml) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            // Its own would print what is wrong.
            builder.setErrorHandler(null);
            return builder.parse(new InputSource(new StringReader(xml))).getDocumentElement();
        } catch (SAXException e) {
            throw new IOException("what sslscan said is no XML.", e);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("Every Java platform parses XML safely", e);
        }
    }
}
