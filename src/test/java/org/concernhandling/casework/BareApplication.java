package org.concernhandling.casework;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.concernhandling.correspondence.PrintRoomOfTheTest;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * The bare engine as an application that a test starts and stops itself, as often as it
 * likes and more than one at a time.
 */
public final class BareApplication {

	private BareApplication() {
	}

	/**
	 * Starts it as {@link BareEngine} says.
	 * @param clock by which it tells the time
	 * @param differently what is set differently, such as {@code spring.datasource.url}
	 * @param further what else the test needs
	 */
	public static ConfigurableApplicationContext start(SettableClock clock, Map<String, String> differently,
			Class<?>... further) {
		Map<String, String> settings = new TreeMap<>();
		for (String setting : BareEngine.class.getAnnotation(SpringBootTest.class).properties()) {
			List<String> keyAndValue = List.of(setting.split("=", 2));
			settings.put(keyAndValue.get(0), keyAndValue.get(1));
		}
		settings.putAll(differently);
		Stream<String> arguments = settings.entrySet()
			.stream()
			.map((setting) -> "--" + setting.getKey() + "=" + setting.getValue());
		return new SpringApplicationBuilder(BareEngine.Modules.class, Casework.class, EngineWords.class)
			.sources(further)
			.web(WebApplicationType.NONE)
			.bannerMode(Banner.Mode.OFF)
			.initializers(new PrintRoomOfTheTest(),
					(context) -> ((GenericApplicationContext) context).registerBean(SettableClock.class, () -> clock))
			.run(arguments.toArray(String[]::new));
	}

}
