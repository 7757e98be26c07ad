package io.tenure.lifecycle.application;

import io.tenure.lifecycle.domain.LeadScript;
import io.tenure.lifecycle.domain.ModelVersion;
import io.tenure.lifecycle.events.LeadJudged;
import io.tenure.lifecycle.queries.CustomerCare.AnsweredQuestion;
import io.tenure.lifecycle.queries.CustomerCare.Lead;
import java.util.List;
import java.util.Optional;

/** Tells why a lead was judged as it was: by the script as it was then, whatever is in force by now. */
record LeadReads(LifecycleModels models) {

    Lead told(LeadJudged judged) {
        Optional<LeadScript> script = script(judged);
        return new Lead(
                judged.verdict(),
                judged.script(),
                script.map(LeadScript::name).orElse(null),
                judged.model(),
                judged.modelVersion(),
                judged.answers(),
                script.map(known -> because(known, judged)).orElse(List.of()),
                judged.occurredAt(),
                judged.callBackAt());
    }

    private Optional<LeadScript> script(LeadJudged judged) {
        return judged.model() == null || judged.modelVersion() == null
                ? Optional.of(LeadScript.STANDARD)
                : models.ifUnderstood(new ModelVersion(judged.model(), judged.modelVersion()))
                        .flatMap(model -> model.script(judged.script()));
    }

    private static List<AnsweredQuestion> because(LeadScript script, LeadJudged judged) {
        return script.questions().stream()
                .map(question -> new AnsweredQuestion(
                        question.id(),
                        question.text(),
                        question.answer(judged.answers().get(question.id())).orElse(null)))
                .toList();
    }
}
