package com.example.shop;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.SessionAttributes;

/** Keeps an item between requests, as wizards do. */
@Controller
@SessionAttributes("item")
public class ItemController {
    @ModelAttribute("item")
    public Item item() {
        return new Item("nothing", 0);
    }

    @GetMapping("/open/item")
    @ResponseBody
    public String item(@ModelAttribute("item") Item item) {
        return item.toString();
    }

    @GetMapping("/open/take")
    public String take(Model model) {
        model.addAttribute("item", new Item("tea", 2));
        return "redirect:/open/item";
    }
}
