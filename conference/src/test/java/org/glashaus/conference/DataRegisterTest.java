package org.glashaus.conference;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.glashaus.conference.journal.SqliteJournal;
import org.glashaus.spec.DataRegister;
import org.glashaus.spec.DataRegister.Places;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the software knows of people is what its register says: no field more, no entry without a field. */
class DataRegisterTest {
    private static final Set<String> TABLES_OF_THE_STORE = Set.of("migration", "sqlite_schema");
    private static final Pattern REFERENCE = Pattern.compile("#/\\$defs/(\\w+)");
    private static final Pattern PARAMETER = Pattern.compile("getParam\\(\"(\\w+)\"\\)");

    private final DataRegister register = DataRegister.load();

    @TempDir
    Path folder;

    @Test
    void theJournalHasTheRegisteredColumnsAndNoOthers() throws Exception {
        try (var journal = SqliteJournal.open(folder)) {
            assertThat(journal).isNotNull();
        }
        assertThat(places(Places::journal)).containsExactlyElementsOf(columns());
    }

    @Test
    void aServersMessagesHaveTheRegisteredFieldsAndNoOthers() throws Exception {
        Set<String> known = places(Places::signalling);
        assertThat(known).doesNotContainAnyElementsOf(register.impersonal());
        known.addAll(register.impersonal());
        assertThat(known).containsExactlyElementsOf(fields());
    }

    @Test
    void everyTypeOfPersonalDataIsRegisteredAndEveryRegisteredTypeExists() throws Exception {
        Set<String> registered = places(Places::memory);
        for (String type : registered) {
            assertThat(Class.forName(type)).isNotNull();
        }
        assertThat(registered)
                .containsAll(new ClassFileImporter()
                                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                                .importPackages("org.glashaus.conference.personal")
                                .stream()
                                .filter(type -> !type.getSimpleName().equals("package-info"))
                                .filter(type -> !type.getSimpleName().equals("CanonicalText"))
                                .map(JavaClass::getName)
                                .toList());
    }

    @Test
    void everyParameterOfWhipIsRegistered() throws Exception {
        try (Stream<Path> sources = Files.list(Path.of("src/main/java/org/glashaus/conference/whip"))) {
            Set<String> parameters = new TreeSet<>();
            for (Path source : sources.toList()) {
                PARAMETER.matcher(Files.readString(source)).results().forEach(m -> parameters.add(m.group(1)));
            }
            assertThat(parameters).isNotEmpty();
            assertThat(places(Places::http)).containsAll(parameters);
        }
    }

    private TreeSet<String> places(Function<Places, List<String>> kind) {
        return register.entries().stream()
                .flatMap(entry -> kind.apply(entry.where()).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> columns() throws Exception {
        Set<String> columns = new TreeSet<>();
        try (Connection store = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("journal.sqlite"));
                ResultSet found = store.getMetaData().getColumns(null, null, "%", "%")) {
            while (found.next()) {
                if (!TABLES_OF_THE_STORE.contains(found.getString("TABLE_NAME"))) {
                    columns.add(found.getString("TABLE_NAME") + "." + found.getString("COLUMN_NAME"));
                }
            }
        }
        return columns;
    }

    private static Set<String> fields() throws Exception {
        try (InputStream in =
                SqliteJournal.class.getResourceAsStream("/org/glashaus/conference/signalling/protocol.schema.json")) {
            assertThat(in).isNotNull();
            JsonObject defs =
                    new JsonObject(new String(in.readAllBytes(), StandardCharsets.UTF_8)).getJsonObject("$defs");
            Set<String> fields = new TreeSet<>();
            for (Object branch : defs.getJsonObject("fromServer").getJsonArray("allOf")) {
                JsonObject json = (JsonObject) branch;
                String type = json.getJsonObject("if")
                        .getJsonObject("properties")
                        .getJsonObject("type")
                        .getString("const");
                collect(defs, type, json.getJsonObject("then"), fields);
            }
            return fields;
        }
    }

    /** A message in a message, or a participant, is registered under its own name. */
    private static void collect(JsonObject defs, String name, JsonObject schema, Set<String> fields) {
        JsonObject resolved = reference(schema).map(defs::getJsonObject).orElse(schema);
        JsonObject properties = resolved.getJsonObject("properties", new JsonObject());
        for (String property : properties.fieldNames()) {
            if (property.equals("type") || !(properties.getValue(property) instanceof JsonObject field)) {
                continue;
            }
            JsonObject item = field.getJsonObject("items", field);
            Optional<String> of = Stream.concat(
                            Stream.of(item),
                            item.getJsonArray("allOf", new JsonArray()).stream().map(JsonObject.class::cast))
                    .flatMap(part -> reference(part).stream())
                    .filter(def -> defs.getJsonObject(def).containsKey("properties"))
                    .findFirst();
            if (of.isPresent()) {
                collect(defs, of.get().equals("serverChat") ? "chat" : of.get(), defs.getJsonObject(of.get()), fields);
            } else if (item.containsKey("properties")) {
                collect(defs, name + "." + property, item, fields);
            } else {
                fields.add(name + "." + property);
            }
        }
    }

    private static Optional<String> reference(JsonObject schema) {
        return Optional.ofNullable(schema.getString("$ref"))
                .map(REFERENCE::matcher)
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1));
    }
}
