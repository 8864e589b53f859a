package com.example.shop;

import io.usersessions.domain.attribute.AttributeTypes;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.util.Arrays;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Pages that only print what they see. */
@Controller
public class ShopController {
    @Configuration
    static class Types {
        @Bean
        AttributeTypes types() {
            return AttributeTypes.builder().register("item", Item.class).build();
        }
    }

    /** Who is signed in, in every area. */
    @GetMapping({"/me", "/one/me", "/refuse/me", "/migrate/me", "/none/me", "/one/admin/me", "/api/me"})
    @ResponseBody
    public String me(Principal user) {
        return user.getName();
    }

    @GetMapping("/whole")
    @ResponseBody
    public String whole(Authentication authentication) {
        return authentication.getClass().getSimpleName() + " "
                + authentication.getPrincipal().getClass().getSimpleName() + " " + authentication.getCredentials() + " "
                + authentication.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .sorted()
                        .toList();
    }

    @GetMapping({"/open/csrf", "/one/open/csrf", "/refuse/open/csrf", "/migrate/open/csrf", "/none/open/csrf"})
    @ResponseBody
    public String csrf(CsrfToken token) {
        return token.getToken();
    }

    @GetMapping({"/one/open/failed", "/refuse/open/failed", "/open/failed"})
    @ResponseBody
    public String failed(HttpSession session) {
        return String.valueOf(session.getAttribute("SPRING_SECURITY_LAST_EXCEPTION"));
    }

    @GetMapping({"/one/open/bye", "/one/open/expired", "/open/nothing"})
    @ResponseBody
    public String nothing() {
        return "nothing";
    }

    @GetMapping("/open/context")
    @ResponseBody
    public String context(HttpSession session) {
        ServletRequestAttributes present = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
        return present.getRequest().getSession().getId().equals(session.getId()) ? "the same" : "another";
    }

    @GetMapping("/open/put")
    @ResponseBody
    public String put(@RequestParam String name, @RequestParam String value, HttpSession session) {
        session.setAttribute(name, value);
        return session.getId();
    }

    @GetMapping("/open/get")
    @ResponseBody
    public String get(@RequestParam String name, HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? "no session" : String.valueOf(session.getAttribute(name));
    }

    @GetMapping("/open/names")
    @ResponseBody
    public String names(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null
                ? "no session"
                : session.getAttributeNames().asIterator().hasNext() + "";
    }

    @PostMapping("/open/flash")
    public String flash(RedirectAttributes redirect) {
        redirect.addFlashAttribute("message", "bought");
        return "redirect:/open/shown";
    }

    @GetMapping("/open/shown")
    @ResponseBody
    public String shown(Model model) {
        return "shown " + model.getAttribute("message");
    }

    @GetMapping("/cookies")
    @ResponseBody
    public String cookies(HttpServletRequest request) {
        return Arrays.stream(request.getCookies())
                .map(cookie -> cookie.getName())
                .sorted()
                .toList()
                .toString();
    }
}
