package io.tenure.bootstrap.cli;

import io.tenure.access.Caller;
import io.tenure.segmentation.application.SegmentationModule;
import io.tenure.segmentation.application.port.in.SegmentDraft;
import io.tenure.segmentation.commands.ValueGroup;
import io.tenure.segmentation.commands.ValueGroup.Scheme;
import io.tenure.shared.rules.RuleInvalid;
import java.util.LinkedHashMap;
import java.util.Map;

/** Segments of the demo, published. What is there already stays as it is. */
final class DemoSegments {

    private static final Caller TELLER = new Caller("demo", Caller.SYSTEM.roles());

    private final SegmentationModule segmentation;

    DemoSegments(SegmentationModule segmentation) {
        this.segmentation = segmentation;
    }

    void publishMissing() {
        wanted().forEach((name, draft) -> {
            if (segmentation.queries().segment(name).isEmpty()) {
                draft(name, draft);
            }
            segmentation.publishSegment().publish(name, TELLER);
        });
    }

    private void draft(String name, SegmentDraft draft) {
        try {
            segmentation.draftSegment().draft(name, draft, TELLER);
        } catch (RuleInvalid invalid) {
            throw new IllegalStateException(
                    "The demo's segment '" + name + "' is wrong: " + invalid.getMessage(), invalid);
        }
    }

    private static Map<String, SegmentDraft> wanted() {
        Map<String, SegmentDraft> wanted = new LinkedHashMap<>();
        wanted.put("big-spenders", rule("Big spenders", "高消费客户", "spent > 5000"));
        wanted.put("regulars", rule("Regulars", "常客", "purchases >= 10"));
        wanted.put("vips", rule("VIPs", "贵宾客户", "\"big-spenders\" in segments && \"regulars\" in segments"));
        wanted.put(
                "silent-big-spenders",
                rule("Silent big spenders", "沉默的高消费客户", "\"big-spenders\" in segments && daysSinceLastPurchase > 180"));
        wanted.put(
                "vips-at-risk",
                rule(
                        "VIPs at risk",
                        "有流失风险的贵宾客户",
                        "abcClass == \"A\" && (recencyScore <= 2 || probabilityAlive < 0.5)"));
        wanted.put(
                "class-a",
                SegmentDraft.ofGroup("Class A", new ValueGroup(Scheme.ABC, "A")).inChinese("A 类客户"));
        wanted.put(
                "champions",
                SegmentDraft.ofGroup("Champions", new ValueGroup(Scheme.RFM, "CHAMPIONS"))
                        .inChinese("冠军客户"));
        wanted.put("one-time-buyers", rule("One-time buyers", "一次性购买者", "purchases == 1"));
        wanted.put("new-this-quarter", rule("New this quarter", "本季度新客户", "tenureDays <= 90"));
        wanted.put("abroad", rule("Customers abroad", "境外客户", "country != \"GB\""));
        return wanted;
    }

    private static SegmentDraft rule(String title, String titleZh, String rule) {
        return SegmentDraft.ofRule(title, rule).inChinese(titleZh);
    }
}
