package io.tenure.alerts.application;

import io.tenure.alerts.events.AlertRaised;
import io.tenure.alerts.rules.AlertRecipient;
import io.tenure.alerts.rules.AlertRule;
import io.tenure.alerts.rules.AlertRules;
import io.tenure.messaging.application.port.in.NoticeDraft;
import io.tenure.messaging.application.port.in.SendNoticeUseCase;
import io.tenure.messaging.events.MessageChannel;
import io.tenure.shared.events.RecordedEvent;
import io.tenure.shared.outcome.Refusal;
import io.tenure.shared.policies.Beginning;
import io.tenure.shared.policies.OwnUnit;
import io.tenure.shared.policies.Policy;
import java.util.Map;
import java.util.concurrent.ExecutorService;

/** Writes to those who want to know of alerts, once to each. */
record AlertNotices(RulesInForce rules, SendNoticeUseCase sendNotice, ExecutorService background) implements Policy {

    private static final String TEMPLATE = "alert";

    @Override
    public String name() {
        return "alerts-notices";
    }

    @Override
    public Beginning beginsAt() {
        return Beginning.NEXT_EVENT;
    }

    @Override
    public boolean listensTo(Class<?> event) {
        return event == AlertRaised.class;
    }

    @Override
    public void on(RecordedEvent recorded) {
        if (recorded.event() instanceof AlertRaised raised) {
            AlertRules current = rules.current();
            current.recipients()
                    .forEach(recipient -> OwnUnit.of(
                            background,
                            () -> send(draft(
                                    raised,
                                    recorded.position(),
                                    recipient,
                                    title(raised, recipient.language(), current)))));
        }
    }

    /** Where no e-mails are sent the alert is in the portal alone. */
    private boolean send(NoticeDraft draft) {
        try {
            sendNotice.send(draft);
            return true;
        } catch (Refusal impossible) {
            return false;
        }
    }

    private static NoticeDraft draft(AlertRaised raised, long position, AlertRecipient recipient, String title) {
        return new NoticeDraft(
                "alert-" + position,
                MessageChannel.EMAIL,
                recipient.email(),
                TEMPLATE,
                recipient.language(),
                Map.of("title", title, "details", details(raised, position, recipient.language())));
    }

    private static String title(AlertRaised raised, String language, AlertRules current) {
        return current.rule(raised.rule())
                .map(AlertRule::title)
                .map(title -> title.in(language))
                .orElse(raised.rule());
    }

    private static String details(AlertRaised raised, long position, String language) {
        String first = raised.facts().getFirst().at().toString();
        String last = raised.facts().getLast().at().toString();
        int count = raised.facts().size();
        return language.equals("zh")
                ? "%s：%s 至 %s 共 %d 次。请在门户的“告警”页查看第 %d 号告警（/alerts/%d）。"
                        .formatted(chinese(raised), first, last, count, position, position)
                : "%s: %d times from %s to %s. See alert %d on the page Alerts of the portal (/alerts/%d)."
                        .formatted(english(raised), count, first, last, position, position);
    }

    private static String english(AlertRaised raised) {
        return switch (raised.subjectKind()) {
            case MEMBER -> "member " + raised.subject();
            case OUTLET -> "outlet " + raised.subject();
            case TILL -> "till " + raised.subject();
            case EVERYWHERE -> "everywhere";
        };
    }

    private static String chinese(AlertRaised raised) {
        return switch (raised.subjectKind()) {
            case MEMBER -> "会员 " + raised.subject();
            case OUTLET -> "门店 " + raised.subject();
            case TILL -> "收银终端 " + raised.subject();
            case EVERYWHERE -> "全部门店";
        };
    }
}
