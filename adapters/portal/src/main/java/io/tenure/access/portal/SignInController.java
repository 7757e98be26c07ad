package io.tenure.access.portal;

import io.tenure.shared.portal.LanguageLinks;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: asks who is there, and says why somebody was not let in. */
@Controller
class SignInController {
    @GetMapping("/login")
    String signIn(HttpServletRequest request, Model model) {
        model.addAttribute("notice", notice(request));
        model.addAttribute("good", request.getParameterMap().containsKey("out"));
        model.addAttribute("languages", LanguageLinks.from(request));
        return "access/sign-in";
    }

    private static @Nullable String notice(HttpServletRequest request) {
        if (request.getParameterMap().containsKey("wait")) {
            return "sign-in.slowed";
        }
        if (request.getParameterMap().containsKey("wrong")) {
            return "sign-in.failed";
        }
        return request.getParameterMap().containsKey("out") ? "sign-in.signed-out" : null;
    }
}
