package io.tenure.shared.portal;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The same page in each language. */
public record LanguageLinks(String english, String chinese) {

    public static LanguageLinks from(HttpServletRequest request) {
        return new LanguageLinks(link(request, "en"), link(request, "zh-CN"));
    }

    private static String link(HttpServletRequest request, String language) {
        if (!request.getMethod().equals("GET")) {
            return "/?" + LanguageConfiguration.PARAMETER + "=" + language;
        }
        var here = ServletUriComponentsBuilder.fromRequest(request)
                .replaceQueryParam(LanguageConfiguration.PARAMETER, language)
                .build();
        return here.getPath() + "?" + here.getQuery();
    }
}
