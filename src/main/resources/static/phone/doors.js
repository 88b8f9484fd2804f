// The simulator's own HTTP doors.
const ROOT = "/local/line";

const call = async (method, path, body, type = "application/json") => {
  const answer = await fetch(ROOT + path, {
    method,
    headers: body === undefined ? {} : { "Content-Type": type },
    body: body === undefined ? undefined : type === "application/json" ? JSON.stringify(body) : body,
  });
  if (!answer.ok) throw new Error(`${answer.status} ${path}`);
  return answer.json();
};

export const get = (path) => call("GET", path);
export const post = (path, body = {}) => call("POST", path, body);
export const put = (path, body) => call("PUT", path, body);
export const remove = (path) => call("DELETE", path);
export const upload = (path, file) => call("POST", path, file, file.type || "application/octet-stream");
export const events = () => new EventSource(`${ROOT}/events`);
export const contentOf = (message) => `${ROOT}/contents/${message}`;
export const pictureOf = (menu) => `${ROOT}/menus/${menu}`;
