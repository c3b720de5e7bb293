package org.glashaus.audit.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.glashaus.audit.build.BuildTests.Kind;
import org.glashaus.audit.build.BuildTests.Suite;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Surefire's reports of a checkout, as far as they are property tests and rules, and of the classes that lie there now. */
public final class TestReports {
    /** By how our test classes are called. */
    private static final Map<String, Kind> KINDS = Map.of(
            "Properties", Kind.PROPERTY,
            "ArchitectureTest", Kind.ARCHITECTURE,
            "ArchTest", Kind.ARCHITECTURE,
            "Rules", Kind.ARCHITECTURE,
            "ArrowsTest", Kind.ARCHITECTURE,
            "BoundaryTest", Kind.ARCHITECTURE);

    private TestReports() {}

    /** Of all modules below the checkout's root. */
    public static List<Suite> below(Path root) throws IOException {
        List<Suite> suites = new ArrayList<>();
        for (Path module : sorted(root, "*")) {
            Path reports = module.resolve("target/surefire-reports");
            if (!Files.isDirectory(reports)) {
                continue;
            }
            FileTime built = newest(module.resolve("target/classes"), module.resolve("target/test-classes"));
            for (Path report : sorted(reports, "TEST-*.xml")) {
                Optional<Kind> kind = kind(report.getFileName().toString());
                // A report from before the last change of the classes is about other classes.
                if (kind.isPresent() && Files.getLastModifiedTime(report).compareTo(built) >= 0) {
                    suites.add(suite(module.getFileName().toString(), kind.get(), report));
                }
            }
        }
        return suites;
    }

    private static Optional<Kind> kind(String report) {
        String name = report.substring(0, report.length() - ".xml".length());
        return KINDS.entrySet().stream()
                .filter(each -> name.endsWith(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static Suite suite(String module, Kind kind, Path report) throws IOException {
        Element suite = parse(report);
        List<String> cases = new ArrayList<>();
        NodeList all = suite.getElementsByTagName("testcase");
        for (int i = 0; i < all.getLength(); i++) {
            cases.add(((Element) all.item(i)).getAttribute("name"));
        }
        return new Suite(
                module,
                suite.getAttribute("name"),
                kind,
                cases,
                number(suite, "failures") + number(suite, "errors"),
                number(suite, "skipped"));
    }

    private static int number(Element suite, String attribute) {
        String value = suite.getAttribute(attribute);
        return value.isEmpty() ? 0 : Integer.parseInt(value);
    }

    private static Element parse(Path report) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(report.toFile()).getDocumentElement();
        } catch (SAXException e) {
            throw new IOException(report + " is no test report", e);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("Every Java platform parses XML safely", e);
        }
    }

    private static FileTime newest(Path... folders) throws IOException {
        FileTime newest = FileTime.fromMillis(0);
        for (Path folder : folders) {
            if (!Files.isDirectory(folder)) {
                continue;
            }
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    FileTime time = Files.getLastModifiedTime(file);
                    newest = time.compareTo(newest) > 0 ? time : newest;
                }
            }
        }
        return newest;
    }

    private static List<Path> sorted(Path folder, String glob) throws IOException {
        List<Path> entries = new ArrayList<>();
        try (var all = Files.newDirectoryStream(folder, glob)) {
            all.forEach(entries::add);
        }
        entries.sort(null);
        return entries;
    }
}
