package org.glashaus.spec.lint;

import java.util.List;
import java.util.function.Function;

/** Article 13(1) and (2) GDPR, item by item. */
final class Art13 {

    /** One thing that must be told. */
    private record Item(String id, String article, Function<Stated, Ruling> rule) {}

    private static final List<Item> ITEMS = List.of(
            new Item("controller", "GDPR 13(1)(a)", HostRules::controller),
            new Item("officer", "GDPR 13(1)(b)", HostRules::officer),
            new Item("purposes", "GDPR 13(1)(c)", BasisRules::purposes),
            new Item("legal-basis", "GDPR 13(1)(c)", BasisRules::legalBasis),
            new Item("interests", "GDPR 13(1)(d)", BasisRules::interests),
            new Item("recipients", "GDPR 13(1)(e)", RecipientRules::recipients),
            new Item("third-countries", "GDPR 13(1)(f)", RecipientRules::thirdCountries),
            new Item("periods", "GDPR 13(2)(a)", PeriodRules::periods),
            new Item("access", "GDPR 13(2)(b)", RightRules::access),
            new Item("rectification", "GDPR 13(2)(b)", RightRules::rectification),
            new Item("erasure", "GDPR 13(2)(b)", RightRules::erasure),
            new Item("restriction", "GDPR 13(2)(b)", RightRules::restriction),
            new Item("objection", "GDPR 13(2)(b)", RightRules::objection),
            new Item("portability", "GDPR 13(2)(b)", RightRules::portability),
            new Item("withdrawal", "GDPR 13(2)(c)", RightRules::withdrawal),
            new Item("complaint", "GDPR 13(2)(d)", RightRules::complaint),
            new Item("must-data-be-given", "GDPR 13(2)(e)", BasisRules::mustDataBeGiven),
            new Item("automated-decisions", "GDPR 13(2)(f)", HostRules::automatedDecisions));

    private Art13() {}

    static List<Judgement> judge(Stated stated) {
        return ITEMS.stream().map(item -> judge(item, stated)).toList();
    }

    private static Judgement judge(Item item, Stated stated) {
        Ruling ruling = item.rule().apply(stated);
        return new Judgement(
                item.article(),
                item.id(),
                Words.of("item." + item.id()),
                ruling.verdict(),
                ruling.anchors(),
                ruling.reason(),
                ruling.confidence());
    }
}
