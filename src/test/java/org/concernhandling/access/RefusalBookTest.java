package org.concernhandling.access;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/** What the audit is told of refusals, however many there are. */
class RefusalBookTest {

	private final List<String> told = new ArrayList<>();

	private final RefusalBook book = new RefusalBook(
			new StaticListableBeanFactory().getBeanProvider(RequestMappingInfoHandlerMapping.class), (event) -> {
				AccessRefused refused = (AccessRefused) event;
				this.told.add(refused.person() + " " + refused.detail());
			});

	@Test
	void theFirstIsToldAtOnceAndWhatComesAgainOnceAMinuteWithItsCount() {
		for (int i = 0; i < 1000; i++) {
			refused("pat", "GET", "/camunda/api/anything");
		}
		refused("tom", "GET", "/camunda/api/anything");
		assertThat(this.told).containsExactly("pat GET,/camunda/api/**", "tom GET,/camunda/api/**");
		this.book.tellWhatCameAgain();
		assertThat(this.told).containsExactly("pat GET,/camunda/api/**", "tom GET,/camunda/api/**",
				"pat GET,/camunda/api/**,again=999");
		this.book.tellWhatCameAgain();
		assertThat(this.told).hasSize(3);
	}

	@Test
	void everyRefusalIsToldHoweverManyComeWhileOthersAreTold() throws Exception {
		int people = 4;
		int each = 20_000;
		AtomicLong heard = new AtomicLong();
		RefusalBook busy = new RefusalBook(
				new StaticListableBeanFactory().getBeanProvider(RequestMappingInfoHandlerMapping.class),
				(event) -> heard.addAndGet(times(((AccessRefused) event).detail())));
		AtomicBoolean ended = new AtomicBoolean();
		List<CompletableFuture<Void>> tellers = Stream.generate(() -> CompletableFuture.runAsync(() -> {
			while (!ended.get()) {
				busy.tellWhatCameAgain();
			}
		}, (work) -> new Thread(work).start())).limit(2).toList();
		List<CompletableFuture<Void>> refused = Stream.generate(() -> CompletableFuture.runAsync(() -> {
			for (int i = 0; i < each; i++) {
				busy.refused("pat", new MockHttpServletRequest("GET", "/camunda/x"), "/camunda/**");
			}
		}, (work) -> new Thread(work).start())).limit(people).toList();
		for (CompletableFuture<Void> one : refused) {
			one.get();
		}
		ended.set(true);
		for (CompletableFuture<Void> one : tellers) {
			one.get();
		}
		busy.tellWhatCameAgain();
		assertThat(heard).hasValue((long) people * each);
	}

	/** How many refusals are told by a line. */
	private static long times(String detail) {
		int at = detail.indexOf(",again=");
		return (at < 0) ? 1 : Long.parseLong(detail.substring(at + ",again=".length()));
	}

	@Test
	void nothingThatSomebodyTypedIsTold() {
		refused("pat", "QUILLFEATHER", "/quill/feather");
		refused("pat", "POST", "/engine-rest/quill/feather");
		assertThat(this.told).containsExactly("pat *,*", "pat POST,/engine-rest/**");
	}

	private void refused(String person, String method, String path) {
		this.book.refused(person, new MockHttpServletRequest(method, path), null);
	}

}
