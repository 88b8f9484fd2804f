# The image of the service. Not run where it was written: no container engine was at hand there.
# Build it once where you are, and tell us what had to change.

FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /build
COPY pom.xml .
COPY templates templates
COPY rich-menus rich-menus
COPY src src
RUN --mount=type=cache,target=/root/.m2 mvn -B -ntp package -Dmaven.test.skip=true \
 && java -Djarmode=tools -jar target/phuchuay.jar extract --layers --launcher --destination layers

FROM eclipse-temurin:25-jre
RUN apt-get update \
 && apt-get install -y --no-install-recommends curl \
 && rm -rf /var/lib/apt/lists/* \
 && groupadd --system --gid 10001 phuchuay \
 && useradd --system --uid 10001 --gid phuchuay --home-dir /service --shell /usr/sbin/nologin phuchuay \
 && install -d -m 700 -o phuchuay -g phuchuay /files
WORKDIR /service
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/spring-boot-loader/ ./
COPY --from=build /build/layers/snapshot-dependencies/ ./
COPY --from=build /build/layers/application/ ./
USER 10001:10001
ENV SPRING_PROFILES_ACTIVE=prod \
    PHUCHUAY_FILES_FOLDER=/files \
    TZ=Asia/Bangkok \
    JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=70 -XX:+ExitOnOutOfMemoryError --enable-native-access=ALL-UNNAMED"
EXPOSE 8080
# The management port answers inside the container only.
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=3 \
  CMD curl -fsS http://127.0.0.1:8081/actuator/health/readiness || exit 1
ENTRYPOINT ["java", "org.springframework.boot.loader.launch.JarLauncher"]
