package com.example.shop;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The goods somebody chose, in order, and how many of each. */
public final class CartServlet extends HttpServlet {
    private static final String GOODS = "cart.goods";
    private static final String AMOUNTS = "cart.amounts";

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpSession session = request.getSession();
        Page.write(response, "Cart", "goods: " + goods(session), "amounts: " + new TreeMap<>(amounts(session)));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        add(request.getSession(), request.getParameter("item"));
        response.sendRedirect(response.encodeRedirectURL("cart"));
    }

    private static void add(HttpSession session, String item) {
        if (session.getAttribute(GOODS) == null) {
            List<String> first = new ArrayList<>();
            session.setAttribute(GOODS, first);
            first.add(item);
        } else {
            List<String> more = new ArrayList<>(goods(session));
            more.add(item);
            session.setAttribute(GOODS, more);
        }
        Map<String, Integer> amounts = new LinkedHashMap<>(amounts(session));
        amounts.merge(item, 1, Integer::sum);
        session.setAttribute(AMOUNTS, amounts);
    }

    @SuppressWarnings("unchecked")
    private static List<String> goods(HttpSession session) {
        List<String> goods = (List<String>) session.getAttribute(GOODS);
        return goods == null ? List.of() : goods;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Integer> amounts(HttpSession session) {
        Map<String, Integer> amounts = (Map<String, Integer>) session.getAttribute(AMOUNTS);
        return amounts == null ? Map.of() : amounts;
    }
}
