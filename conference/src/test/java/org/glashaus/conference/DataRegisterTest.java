package org.glashaus.conference;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.glashaus.conference.journal.JournalEntry;
import org.glashaus.conference.journal.JournalStore;
import org.glashaus.conference.journal.Retention;
import org.glashaus.conference.journal.SealedStore;
import org.glashaus.spec.DataRegister;
import org.glashaus.spec.DataRegister.Places;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the software knows of people is what its register says: no field more, no entry without a field. */
class DataRegisterTest {
    private static final Set<String> TABLES_OF_THE_STORE = Set.of("migration", "sqlite_schema");
    private static final Pattern REFERENCE = Pattern.compile("#/\\$defs/(\\w+)");
    private static final Pattern PARAMETER = Pattern.compile("query\\(request, \"(\\w+)\"\\)");
    private static final Pattern KEPT = Pattern.compile("\\bkept\\.(\\w+)\\b(?!\\()");
    private static final Pattern COOKIE = Pattern.compile("'(__Host-\\w+)'");
    private static final Pattern STORING =
            Pattern.compile("localStorage|sessionStorage|indexedDB|document\\.cookie|caches\\.|cookieStore");

    private final DataRegister register = DataRegister.load();

    @TempDir
    Path folder;

    @Test
    void theJournalHasTheRegisteredColumnsAndFieldsAndNoOthers() throws Exception {
        try (var journal = SealedStore.inSqlite(new JournalStore.Site(
                folder, folder.resolve("keys"), new Retention(Map.of()), Instant.EPOCH, System::nanoTime, r -> {}))) {
            assertThat(journal.holds()).isEmpty();
        }
        Set<String> known = columns();
        for (Class<?> type : JournalEntry.class.getPermittedSubclasses()) {
            for (RecordComponent field : type.getRecordComponents()) {
                // The event time is a column.
                if (!field.getName().equals("at")) {
                    known.add(snake(type.getSimpleName()) + "." + snake(field.getName()));
                }
            }
        }
        assertThat(places(Places::journal)).containsExactlyElementsOf(known);
    }

    /** Whatever a field is: nobody's words could stand in it. */
    @Test
    void noFieldOfTheJournalTakesText() {
        for (Class<?> type : JournalEntry.class.getPermittedSubclasses()) {
            for (RecordComponent field : type.getRecordComponents()) {
                assertThat(field.getGenericType().getTypeName())
                        .as(type.getSimpleName() + "." + field.getName())
                        .doesNotContain("String")
                        .doesNotContain("Object")
                        .doesNotContain("byte");
            }
        }
    }

    private static String snake(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(java.util.Locale.ROOT);
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
                                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
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

    @Test
    void whatTheClientKeepsInABrowserIsRegisteredAndNothingElseIs() throws Exception {
        Path assets = Path.of("src/main/resources/web/assets");
        Set<String> kept = new TreeSet<>();
        KEPT.matcher(Files.readString(assets.resolve("storage/store.js")))
                .results()
                .forEach(m -> kept.add("local-storage." + m.group(1)));
        COOKIE.matcher(Files.readString(assets.resolve("cookies/jar.js")))
                .results()
                .forEach(m -> kept.add("cookie." + m.group(1)));
        assertThat(places(Places::browser)).containsExactlyElementsOf(kept);
        try (Stream<Path> scripts = Files.walk(assets)) {
            for (Path script :
                    scripts.filter(file -> file.toString().endsWith(".js")).toList()) {
                String name = assets.relativize(script).toString();
                assertThat(name.startsWith("storage/")
                                || name.startsWith("cookies/")
                                || !STORING.matcher(Files.readString(script)).find())
                        .as("%s keeps nothing by itself", script)
                        .isTrue();
            }
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
                SealedStore.class.getResourceAsStream("/org/glashaus/conference/signalling/protocol.schema.json")) {
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
