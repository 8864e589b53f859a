package com.example.old;

import com.example.shop.ShopApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;

/** The shop with Spring Session, as it was before. */
@Configuration
@EnableJdbcHttpSession
@Import(ShopApplication.class)
public class OldShop {}
