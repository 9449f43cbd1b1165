package org.concernhandling.access;

import java.util.EnumSet;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.session.HttpSessionEventPublisher;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Who may open which address. What is not named here is open to nobody. What somebody may
 * do inside the engine is a matter of its own authorisations.
 */
@Configuration(proxyBeanMethods = false)
class WebSecurity {

	private static final String OWN_PAGES = "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; "
			+ "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

	/** A script of our own fetches the model and draws it. */
	private static final String DRAWN_PAGES = OWN_PAGES + "; script-src 'self'; connect-src 'self'";

	private static final String API_DESCRIPTION = "default-src 'self'; style-src 'self' 'unsafe-inline'; "
			+ "img-src 'self' data:; base-uri 'none'; frame-ancestors 'none'";

	private static final String[] DEPLOYING = { StaffGroup.PROCESS_OWNERS.id(), StaffGroup.ADMINISTRATORS.id() };

	private static final String[] SEEING_DEPLOYMENTS = { StaffGroup.PROCESS_OWNERS.id(), StaffGroup.MANAGERS.id(),
			StaffGroup.ADMINISTRATORS.id() };

	/** Everybody but programs that only collect figures. */
	private static final String[] WORKING_HERE = EnumSet.complementOf(EnumSet.of(StaffGroup.MONITORING))
		.stream()
		.map(StaffGroup::id)
		.toArray(String[]::new);

	/**
	 * The public page and the published reports: nobody signs in, nothing is remembered,
	 * nothing is left in the browser.
	 */
	@Bean
	@Order(1)
	SecurityFilterChain reporting(HttpSecurity http) throws Exception {
		return http.securityMatcher(path("/report/**", "/reports/**"))
			.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll())
			.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.requestCache(AbstractHttpConfigurer::disable)
			// There is no session that a forged request could ride on.
			.csrf(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.headers(WebSecurity::ownPages)
			.build();
	}

	/**
	 * The engine's REST interface, for Modeler and for other programs. A browser's
	 * session does not open it, nor do pages of another site, nor accounts whose groups
	 * have no work in the engine.
	 */
	@Bean
	@Order(2)
	SecurityFilterChain engineRest(HttpSecurity http, RefusalBook book) throws Exception {
		String[] inEngine = EnumSet.complementOf(EnumSet.of(StaffGroup.AUDITORS, StaffGroup.MONITORING))
			.stream()
			.map(StaffGroup::id)
			.toArray(String[]::new);
		return refused(http, book).securityMatcher(path("/engine-rest/**"))
			.authorizeHttpRequests((requests) -> requests.requestMatchers(new ForgedRequest())
				.denyAll()
				.anyRequest()
				.hasAnyRole(inEngine))
			.httpBasic((basic) -> basic.realmName("Concern handling"))
			.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.requestCache(AbstractHttpConfigurer::disable)
			.csrf(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.build();
	}

	/**
	 * The application's own interface. Anybody may report a concern, staff pass on the
	 * answers that it waits for; whoever sends credentials must send right ones.
	 */
	@Bean
	@Order(3)
	SecurityFilterChain api(HttpSecurity http, RefusalBook book) throws Exception {
		RequestMatcher reporting = PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/api/concerns");
		// Without a session only credentials that a browser remembers could be ridden on:
		// a forged request is told by where it comes from, and by its body, which is not
		// declared as application/json.
		RequestMatcher notRidingOnASession = (request) -> request.getHeader("Authorization") != null
				|| request.getRequestedSessionId() == null;
		return refused(http, book).securityMatcher(path("/api/**"))
			.authorizeHttpRequests((requests) -> requests.requestMatchers(new ForgedRequest())
				.denyAll()
				.requestMatchers(reporting)
				.permitAll()
				// Whoever may complete the tasks that wait for these answers.
				.requestMatchers(path("/api/concerns/*/provider-response"))
				.hasRole(StaffGroup.CASEWORKERS.id())
				.requestMatchers(path("/api/concerns/*/authority-response"))
				.hasRole(StaffGroup.SAFEGUARDING.id())
				// Whoever may deploy the models decides what runs by them.
				.requestMatchers(path("/api/deployments/*/undo", "/api/processes/*/migrate"))
				.hasAnyRole(DEPLOYING)
				.requestMatchers(path("/api/deployments/**", "/api/processes/**"))
				.hasAnyRole(SEEING_DEPLOYMENTS)
				.requestMatchers(path("/api/keys/**"))
				.hasRole(StaffGroup.ADMINISTRATORS.id())
				.requestMatchers(path("/api/audit/**"))
				.hasRole(StaffGroup.AUDITORS.id())
				.anyRequest()
				.denyAll())
			.httpBasic((basic) -> basic.realmName("Concern handling"))
			.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
			.requestCache(AbstractHttpConfigurer::disable)
			.csrf((csrf) -> csrf.ignoringRequestMatchers(new OrRequestMatcher(reporting, notRidingOnASession)))
			.logout(AbstractHttpConfigurer::disable)
			.build();
	}

	/**
	 * The description of the interface, with a page that tries it out by scripts of its
	 * own.
	 */
	@Bean
	@Order(4)
	SecurityFilterChain apiDescription(HttpSecurity http) throws Exception {
		return http
			.securityMatcher(
					path("/v3/api-docs", "/v3/api-docs/**", "/v3/api-docs.yaml", "/swagger-ui", "/swagger-ui/**"))
			.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll())
			.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.csrf(AbstractHttpConfigurer::disable)
			.headers((headers) -> headers.contentSecurityPolicy((policy) -> policy.policyDirectives(API_DESCRIPTION)))
			.build();
	}

	/**
	 * Tasklist, Cockpit and Admin: one sign-in with our own pages. Everything else about
	 * them is the engine's.
	 */
	@Bean
	@Order(5)
	SecurityFilterChain webApplications(HttpSecurity http, RefusalBook book) throws Exception {
		return refused(http, book).securityMatcher(path("/camunda/**"))
			.authorizeHttpRequests((requests) -> requests
				// Nobody signs in past the sign-in page or makes an administrator without
				// being one.
				.requestMatchers(path("/camunda/api/admin/auth/user/*/login/**", "/camunda/api/admin/setup/**"))
				.denyAll()
				.anyRequest()
				.hasAnyRole(WORKING_HERE))
			// The engine's web applications bring their own protection against forged
			// requests.
			.csrf(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.headers((headers) -> headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable)
				.addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(path("/camunda/api/**"),
						new CacheControlHeadersWriter()))
				// Scripts of one version must never meet those of another.
				.addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
						path("/camunda/app/*/scripts/**", "/camunda/app/*/styles/**", "/camunda/app/concerns/**"),
						new StaticHeadersWriter(HttpHeaders.CACHE_CONTROL, "no-cache"))))
			.exceptionHandling((refusals) -> refusals
				.defaultAuthenticationEntryPointFor(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED),
						path("/camunda/api/**"))
				.defaultAuthenticationEntryPointFor(new LoginUrlAuthenticationEntryPoint("/login"),
						path("/camunda/**")))
			.build();
	}

	/**
	 * The service levels that Cockpit shows, for managers. Scripts ask for them: they are
	 * told who may not, and are never led to a page.
	 */
	@Bean
	@Order(6)
	SecurityFilterChain serviceLevels(HttpSecurity http, RefusalBook book) throws Exception {
		return refused(http, book).securityMatcher(path("/service-levels/**"))
			.authorizeHttpRequests((requests) -> requests.anyRequest().hasRole(StaffGroup.MANAGERS.id()))
			.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
			.requestCache(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.exceptionHandling(
					(refusals) -> refusals.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED))
						.accessDeniedHandler(WebSecurity::forbidden))
			.build();
	}

	/**
	 * What a monitoring system collects. It has an account of its own, which opens
	 * nothing about concerns.
	 */
	@Bean
	@Order(7)
	SecurityFilterChain metrics(HttpSecurity http, RefusalBook book) throws Exception {
		return refused(http, book).securityMatcher(path("/actuator/prometheus"))
			.authorizeHttpRequests((requests) -> requests.anyRequest()
				.hasAnyRole(StaffGroup.MONITORING.id(), StaffGroup.MANAGERS.id(), StaffGroup.ADMINISTRATORS.id()))
			.httpBasic((basic) -> basic.realmName("Concern handling"))
			.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.requestCache(AbstractHttpConfigurer::disable)
			.csrf(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.build();
	}

	/** Tells {@link SignInBook} which sessions ended. */
	@Bean
	HttpSessionEventPublisher sessionEvents() {
		return new HttpSessionEventPublisher();
	}

	/** Our own pages. */
	@Bean
	@Order(SecurityProperties.BASIC_AUTH_ORDER)
	SecurityFilterChain pages(HttpSecurity http, RefusalBook book) throws Exception {
		String[] handling = StaffGroup.handlingConcerns().map(StaffGroup::id).toArray(String[]::new);
		return refused(http, book)
			.authorizeHttpRequests((requests) -> requests
				.requestMatchers(path("/login", "/error", "/assets/**", "/webjars/**", "/favicon.ico",
						"/actuator/health", "/actuator/health/**"))
				.permitAll()
				// Whoever handles every concern finds them.
				.requestMatchers(path("/concerns"))
				.hasAnyRole(StaffGroup.handlingEveryConcern().map(StaffGroup::id).toArray(String[]::new))
				// Which case files the others may read, the register decides.
				.requestMatchers(path("/intake/**", "/concerns/**"))
				.hasAnyRole(handling)
				.requestMatchers(path("/deployments/*/undo", "/deployments/*/take-over", "/deployments/application"))
				.hasAnyRole(DEPLOYING)
				.requestMatchers(path("/deployments/**"))
				.hasAnyRole(SEEING_DEPLOYMENTS)
				// There they decide who sees a reporter's name, and who of them may.
				.requestMatchers(path("/disclosures/**", "/custodians"))
				.hasRole(StaffGroup.CUSTODIANS.id())
				.requestMatchers(path("/audit/**"))
				.hasRole(StaffGroup.AUDITORS.id())
				// They show true numbers, however small.
				.requestMatchers(path("/annual-reports/**", "/figures/**"))
				.hasRole(StaffGroup.MANAGERS.id())
				// The models tell of no concern.
				.requestMatchers(path("/processes/**"))
				.hasAnyRole(WORKING_HERE)
				.requestMatchers(path("/", "/signout"))
				.authenticated()
				.anyRequest()
				.denyAll())
			// Taken by PUT as JSON only, which no other site can make a browser send.
			.csrf((csrf) -> csrf.ignoringRequestMatchers(path("/concerns/task/*/draft")))
			.formLogin((form) -> form.loginPage("/login").failureUrl("/login?refused").permitAll())
			.logout((logout) -> logout.logoutUrl("/signout")
				.logoutSuccessUrl("/login?signed-out")
				.deleteCookies("JSESSIONID")
				.addLogoutHandler(new HeaderWriterLogoutHandler(
						new ClearSiteDataHeaderWriter(Directive.CACHE, Directive.COOKIES, Directive.STORAGE))))
			.headers(WebSecurity::ownPages)
			.headers((headers) -> headers.addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(path("/processes/*"),
					(request, response) -> response.setHeader("Content-Security-Policy", DRAWN_PAGES))))
			.exceptionHandling((refusals) -> refusals.accessDeniedHandler(new FriendlyRefusal()))
			.build();
	}

	/**
	 * Around everything that may refuse, and within what knows who asks; whoever is not
	 * any more whom they signed in as is nobody.
	 */
	private static HttpSecurity refused(HttpSecurity http, RefusalBook book) {
		ApplicationContext context = http.getSharedObject(ApplicationContext.class);
		return http.addFilterAfter(new RefusedRequests(book), SecurityContextHolderFilter.class)
			.addFilterAfter(new SessionsOfChangedPeople(context.getBean(CurrentGroups.class),
					context.getBean(SignInBook.class)), RefusedRequests.class);
	}

	private static void ownPages(HeadersConfigurer<HttpSecurity> headers) {
		headers.contentSecurityPolicy((policy) -> policy.policyDirectives(OWN_PAGES))
			.referrerPolicy((policy) -> policy.policy(ReferrerPolicy.NO_REFERRER));
	}

	private static void forbidden(HttpServletRequest request, HttpServletResponse response, AccessDeniedException ex) {
		response.setStatus(HttpStatus.FORBIDDEN.value());
	}

	/**
	 * Matches whole paths, also those that are not served by Spring MVC, as the engine's
	 * are not.
	 */
	private static RequestMatcher path(String... patterns) {
		RequestMatcher[] matchers = new RequestMatcher[patterns.length];
		for (int i = 0; i < patterns.length; i++) {
			matchers[i] = PathPatternRequestMatcher.withDefaults().matcher(patterns[i]);
		}
		return new OrRequestMatcher(matchers);
	}

}
