package org.glashaus.tools;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.glashaus.conference.journal.Retention;
import org.glashaus.spec.DataRegister;
import org.glashaus.spec.KeySlices;
import org.glashaus.spec.PrivacyStatement;
import org.glashaus.spec.PrivacyStatement.Sentence;
import org.glashaus.spec.Profile;
import org.glashaus.spec.Profile.DerivedSetting;
import org.glashaus.spec.Profile.Origin;
import org.glashaus.spec.Profiles;
import org.glashaus.spec.StatementRefused;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What the server does under a statement, and where each setting comes from. */
@Command(
        name = "explain",
        description = "Says what a server does under a statement: each setting with the sentences it follows from, the"
                + " reading of vague words, what silence means and what the law adds; then each sentence.")
final class StatementExplainCommand implements Callable<Integer> {
    private static final int COLUMN = 36;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(paramLabel = "ID|FILE")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String idOrFile;

    @Option(
            names = "--lang",
            paramLabel = "en|nl|de",
            description = "Language of the answer (that of a statement of your own, else en).")
    private @Nullable String language;

    @Override
    public Integer call() throws StatementRefused {
        PrivacyStatement statement = StatementChoice.of(idOrFile);
        Wording wording = StatementChoice.wording(spec, language, idOrFile, statement);
        Profile profile = Profiles.derive(statement);
        Sheet sheet = new Sheet(spec.commandLine().getOut());
        sheet.line(wording.of(profile.statement().name()) + " ("
                + profile.statement().id() + "): " + wording.say("explain.title"));
        for (Origin origin : Origin.values()) {
            settings(sheet, wording, profile, origin);
        }
        slices(sheet, wording, KeySlices.of(profile, Retention.of(profile).sweepInterval()));
        withoutSetting(sheet, wording, profile);
        registers(sheet, wording);
        sheet.heading(wording.say("explain.sentences"));
        for (Sentence sentence : profile.statement().sentences()) {
            sentence(sheet, wording, profile, sentence);
        }
        return ExitCodes.OK;
    }

    private static void settings(Sheet sheet, Wording wording, Profile profile, Origin origin) {
        List<DerivedSetting> settings =
                profile.settings().stream().filter(s -> s.origin() == origin).toList();
        if (settings.isEmpty()) {
            return;
        }
        sheet.heading(wording.say("explain." + origin.name().toLowerCase(Locale.ROOT)));
        for (DerivedSetting setting : settings) {
            String places = setting.anchors().isEmpty() ? "" : " [" + Wording.places(setting.anchors()) + "]";
            sheet.hanging("  " + wording.of(setting.title()), COLUMN, wording.of(setting.value()) + places);
            setting.reading().ifPresent(reading -> sheet.hanging("", COLUMN + 2, wording.of(reading)));
            setting.notInForce()
                    .ifPresent(today -> sheet.hanging("", COLUMN + 2, "✗ " + wording.say("explain.today", today)));
        }
    }

    private static void slices(Sheet sheet, Wording wording, KeySlices slices) {
        sheet.heading(wording.say("explain.keys"));
        sheet.hanging("  ", 2, wording.of(slices.sealing()));
        slices.logs().forEach(log -> sheet.hanging("    ", 4, wording.of(log)));
        sheet.hanging("  ", 2, wording.of(slices.sweeps()));
    }

    private static void withoutSetting(Sheet sheet, Wording wording, Profile profile) {
        sheet.heading(wording.say("explain.no-setting"));
        profile.statement().occurrences().map(o -> o.claim().id()).distinct().forEach(id -> {
            if (profile.treatment(id) instanceof Profile.Treatment.NoSetting nothing) {
                List<String> anchors = profile.statement().occurrences(id).stream()
                        .map(o -> o.anchor())
                        .toList();
                sheet.hanging("  " + id, COLUMN, wording.of(nothing.reason()) + " [" + Wording.places(anchors) + "]");
            }
        });
    }

    /** The host's own, declared like any other data. */
    private static void registers(Sheet sheet, Wording wording) {
        sheet.heading(wording.say("explain.registers"));
        for (DataRegister.Entry entry : DataRegister.load().ownRegisters()) {
            sheet.hanging("  " + entry.id(), COLUMN, wording.of(entry.what()));
            sheet.hanging("", COLUMN + 2, wording.of(entry.purpose()));
            sheet.hanging("", COLUMN + 2, wording.of(entry.basis()));
            sheet.hanging("", COLUMN + 2, wording.of(entry.period()));
        }
    }

    private static void sentence(Sheet sheet, Wording wording, Profile profile, Sentence sentence) {
        sheet.blank();
        sheet.hanging(Wording.places(List.of(sentence.anchor())), 8, wording.of(sentence.says()));
        sentence.why().ifPresent(why -> sheet.hanging("", 10, wording.say("check.claims-nothing", why)));
        sentence.claims().forEach(claim -> {
            sheet.hanging("        →", 10, claim.id() + ": " + wording.of(claim.value()));
            sheet.hanging("", 12, treatment(wording, profile.treatment(claim.id())));
        });
    }

    private static String treatment(Wording wording, Profile.Treatment treatment) {
        return switch (treatment) {
            case Profile.Treatment.InForce inForce -> setting(wording, inForce.setting());
            case Profile.Treatment.NotInForce later ->
                setting(wording, later.setting()) + "; " + wording.say("explain.today", later.today());
            case Profile.Treatment.NoSetting nothing -> wording.of(nothing.reason());
        };
    }

    private static String setting(Wording wording, DerivedSetting setting) {
        return wording.of(setting.title()) + ": " + wording.of(setting.value());
    }
}
