package org.glashaus.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.glashaus.spec.Profile.DerivedSetting;
import org.glashaus.spec.Profile.Treatment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Nobody meets English who asked for Dutch or German, as long as the statement is one of ours. */
final class LanguagesTest {
    static final List<String> IDS = StatementLibrary.ids();
    private static final int PLACES_IN_THE_CODE = 100;

    @Test
    void thePhrasesObeyTheirSchema() throws Exception {
        FileSchema.PHRASES.check(YamlFile.shipped(Phrases.RESOURCE));
    }

    @Test
    void theRegisterObeysItsSchemaKnowsItsDataAndSpeaksEachLanguage() throws Exception {
        FileSchema.REGISTER.check(YamlFile.shipped(DataRegister.RESOURCE));
        for (DataRegister.Entry e : DataRegister.load().entries()) {
            assertThat(ClaimCatalogue.load().data()).containsKey(e.data());
            assertSpoken(e.id(), e.what(), e.purpose(), e.basis(), e.reader(), e.period());
        }
    }

    @Test
    void theCatalogueSpeaksEachLanguage() {
        ClaimCatalogue catalogue = ClaimCatalogue.load();
        catalogue.entries().forEach(e -> assertSpoken(e.id(), e.title(), e.means()));
        catalogue.entries().forEach(e -> e.partialBecause().ifPresent(why -> assertSpoken(e.id(), why)));
        catalogue.readings().forEach(r -> assertSpoken(r.id(), r.reading()));
        catalogue.capabilities().forEach(c -> assertSpoken(c.id(), c.must()));
        catalogue.data().forEach(LanguagesTest::assertSpoken);
        catalogue.witnesses().forEach(LanguagesTest::assertSpoken);
    }

    @ParameterizedTest
    @FieldSource("IDS")
    void aShippedStatementSpeaksEachLanguage(String id) throws Exception {
        PrivacyStatement statement = StatementLibrary.byId(id);
        if (!statement.model()) {
            assertSpoken(id, statement.name());
        }
        statement.sections().forEach(s -> assertSpoken(id, s));
        statement.sentences().forEach(s -> assertSpoken(s.anchor(), s.says()));
        statement.occurrences().forEach(o -> assertSpoken(o.anchor(), o.claim().value()));
        statement.departures().forEach(d -> assertSpoken(d.anchor(), d.truth()));
        statement.history().forEach(v -> assertSpoken(id + " " + v.version(), v.changed()));
        statement.denials().forEach(d -> assertSpoken(id + " " + d.claim(), d.because()));
        statement.contradictions().forEach(c -> {
            assertSpoken(id + " " + c.anchors(), c.says());
            c.reading().ifPresent(r -> assertSpoken(id + " " + c.anchors(), r));
        });
    }

    @ParameterizedTest
    @FieldSource("IDS")
    void whatIsDerivedFromAStatementSpeaksEachLanguage(String id) throws Exception {
        Profile profile = Profiles.derive(StatementLibrary.byId(id));
        profile.settings().forEach(LanguagesTest::assertSpoken);
        profile.statement().occurrences().forEach(o -> {
            if (profile.treatment(o.claim().id()) instanceof Treatment.NoSetting none) {
                assertSpoken(o.anchor(), none.reason());
            }
        });
    }

    /** Each claim alone, and silence: every branch of every rule. */
    @Test
    void whateverARuleCanSayIsTranslated() throws Exception {
        Set<String> said = new HashSet<>();
        for (ClaimCatalogue.Entry entry : ClaimCatalogue.load().entries()) {
            for (String limit : List.of("P2D", "PT24H", "PT5S")) {
                Profile profile = Profiles.derive(Statements.of(
                        Statements.claim(entry.id(), Map.of("limit", limit, "servers", List.of("stun.example")))));
                profile.settings().forEach(s -> {
                    assertSpoken(s);
                    said.add(s.value().english());
                });
            }
        }
        assertThat(said).hasSizeGreaterThan(PLACES_IN_THE_CODE / 2);
    }

    @ParameterizedTest
    @FieldSource("IDS")
    void howExactlyLimitsAreKeptIsSaidInEachLanguage(String id) throws Exception {
        Profile profile = Profiles.derive(StatementLibrary.byId(id));
        KeySlices slices = KeySlices.of(profile, Duration.ofMinutes(25));
        assertSpoken(id, slices.sealing(), slices.sweeps());
        assertSpoken(id, slices.logs().toArray(Text[]::new));
        assertThat(slices.logs()).hasSize(profile.logs().size());
        for (LogCategory category : LogCategory.values()) {
            assertSpoken(category.name(), Phrases.text(category.text()));
        }
    }

    @Test
    void noPhraseIsTranslatedThatNobodySays() {
        assertThat(Phrases.load().settings().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Profiles.RULES.stream().map(SettingRule::name).toList());
        assertThat(Phrases.load().phrases()).hasSizeGreaterThan(PLACES_IN_THE_CODE);
        assertThat(Phrases.load().phrases().keySet())
                .allSatisfy(key -> assertThat(Phrases.text(key).english()).isEqualTo(key));
    }

    @Test
    void aPhraseIsFilledInItsOwnLanguage() {
        Text log = Phrases.text("shortened addresses, kept for %s", Phrases.text("%s days", 14));
        assertThat(log.english()).isEqualTo("shortened addresses, kept for 14 days");
        assertThat(log.in("de")).contains("14 Tage");
        assertThat(log.in("nl")).contains("14 dagen");
        assertThat(Phrases.text("said by nobody").byLanguage()).containsOnlyKeys("en");
    }

    private static void assertSpoken(DerivedSetting setting) {
        assertSpoken(setting.name(), setting.title(), setting.value());
        List<Text> more = new ArrayList<>();
        setting.reading().ifPresent(more::add);
        setting.notInForce().ifPresent(more::add);
        assertSpoken(setting.name(), more.toArray(Text[]::new));
    }

    private static void assertSpoken(String where, Text... texts) {
        assertThat(Stream.of(texts))
                .allSatisfy(text -> assertThat(text.byLanguage())
                        .as("%s: %s", where, text)
                        .containsKeys(Phrases.LANGUAGES.toArray(String[]::new))
                        .allSatisfy((language, words) -> assertThat(words).isNotBlank()));
    }
}
