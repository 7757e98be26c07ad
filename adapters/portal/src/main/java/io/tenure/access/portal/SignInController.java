package io.tenure.access.portal;

import io.tenure.shared.portal.LanguageLinks;
import io.tenure.shared.portal.Wording;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: asks who is there, and says why somebody was not let in. */
@Controller
class SignInController {

    private static final long LONGEST = 900;

    private final Wording wording;

    SignInController(Wording wording) {
        this.wording = wording;
    }

    @GetMapping("/login")
    String signIn(HttpServletRequest request, Model model) {
        model.addAttribute("notice", notice(request));
        model.addAttribute("wait", delay(request));
        model.addAttribute("good", request.getParameterMap().containsKey("out"));
        model.addAttribute("languages", LanguageLinks.from(request));
        return "access/sign-in";
    }

    private String delay(HttpServletRequest request) {
        long seconds = seconds(request);
        return seconds < 100
                ? wording.say("sign-in.wait.seconds", seconds)
                : wording.say("sign-in.wait.minutes", (seconds + 59) / 60);
    }

    /** How long is to be waited, at most a quarter of an hour; 0 if not. */
    private static long seconds(HttpServletRequest request) {
        try {
            return Math.min(LONGEST, Long.parseLong(String.valueOf(request.getParameter("wait"))));
        } catch (NumberFormatException none) {
            return 0;
        }
    }

    private static @Nullable String notice(HttpServletRequest request) {
        if (seconds(request) > 0) {
            return "sign-in.slowed";
        }
        if (request.getParameterMap().containsKey("wrong")) {
            return "sign-in.failed";
        }
        return request.getParameterMap().containsKey("out") ? "sign-in.signed-out" : null;
    }
}
