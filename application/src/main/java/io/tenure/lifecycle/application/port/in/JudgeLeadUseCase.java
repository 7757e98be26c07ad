package io.tenure.lifecycle.application.port.in;

import io.tenure.access.Caller;
import io.tenure.shared.domain.CustomerId;

/** Judges leads by the scripts of the lifecycle model in force. */
@FunctionalInterface
public interface JudgeLeadUseCase {

    /**
     * Confirms or drops a lead, or has it called back.
     *
     * @return the position of the last event in the ledger
     * @throws io.tenure.shared.outcome.Refusal when another model or version is in force than the one whose scripts
     *     were read, the customer or the script is unknown to the caller, an answer is none of the script's, or the
     *     call is to be in the past
     */
    long judge(CustomerId lead, LeadAnswers answers, Caller caller);
}
