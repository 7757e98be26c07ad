package io.tenure.loyalty.portal;

import io.tenure.loyalty.queries.RewardView;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What rewards are called in the reader's language, as far as somebody wrote it. */
@Component("rewardTitles")
class RewardTitles {

    public String of(RewardView reward) {
        return reward.titleIn(LocaleContextHolder.getLocale().getLanguage());
    }
}
