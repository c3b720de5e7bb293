package org.glashaus.features;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.glashaus.features.Specification.FeatureFile;

/** Where the feature files lie: in this module's folder of classes, or in its archive. */
final class FeatureFiles {
    private static final String FOLDER = "features";
    private static final String ENDING = ".feature";

    private FeatureFiles() {}

    static List<FeatureFile> shipped() {
        URL folder = FeatureFiles.class.getClassLoader().getResource(FOLDER);
        if (folder == null) {
            throw new IllegalStateException("This build lacks its features");
        }
        try {
            URI uri = folder.toURI();
            if (!uri.getScheme().equals("jar")) {
                return below(Path.of(uri));
            }
            try (FileSystem archive = FileSystems.newFileSystem(uri, Map.of())) {
                return below(archive.getPath(FOLDER));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("A class loader names resources by URI", e);
        }
    }

    private static List<FeatureFile> below(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .map(file -> read(folder, file))
                    .toList();
        }
    }

    private static FeatureFile read(Path folder, Path file) {
        try {
            String name = folder.relativize(file).toString().replace('\\', '/');
            return Specification.parse(
                    URI.create("classpath:" + FOLDER + "/" + name), Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
