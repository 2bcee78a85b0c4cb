import { requestJson } from "@mea-culpa/engine";
import { describe, expect, test } from "vitest";
import { RequestError } from "../../src/events/request-json.ts";
import { Receiver } from "../rig/receiver.ts";

describe("a request", () => {
  test("sends JSON and resolves to what is answered, undefined if with nothing", async () => {
    await using receiver = await Receiver.start();
    const { url } = receiver;
    const headers = { authorization: "Bearer x" };
    expect(await requestJson({ url: `${url}/a`, headers, body: { b: 1 } })).toEqual({});
    receiver.answer = (response) => void response.writeHead(204).end();
    expect(await requestJson({ url, body: null })).toBeUndefined();
    expect(receiver.received[0]).toMatchObject({ path: "/a", headers, body: { b: 1 } });
  });

  test("is tried three times while the server has troubles of its own", async () => {
    await using receiver = await Receiver.start();
    let times = 0;
    receiver.answer = (response) => {
      times += 1;
      response.writeHead(times < 3 ? 503 : 200).end('{"late":true}');
    };
    expect(await requestJson({ url: receiver.url, body: {} })).toEqual({ late: true });
    expect(times).toBe(3);
    receiver.answer = (response) => void response.writeHead(500).end("broken");
    const failed = requestJson({ url: receiver.url, body: {} });
    await expect(failed).rejects.toMatchObject({ status: 500, isRetryable: true });
    expect(receiver.received).toHaveLength(6);
  });

  test.each([
    [404, "not\u001b[2J\nhere", "404 (not [2J here)"],
    [302, "", "302"],
  ])("is not tried again after %i, nor sent elsewhere", async (status, text, told) => {
    await using receiver = await Receiver.start();
    receiver.answer = (response) =>
      void response.writeHead(status, { location: "http://127.0.0.1:1/" }).end(text);
    const failed = requestJson({ url: `${receiver.url}/x?secret=1`, body: {} });
    const message = `POST ${receiver.url}/x: ${told}`;
    await expect(failed).rejects.toMatchObject({ message, status, isRetryable: false });
    expect(receiver.received).toHaveLength(1);
  });

  test("says why nobody answered", async () => {
    const failed = requestJson({ url: "http://127.0.0.1:1/", tries: 1 });
    await expect(failed).rejects.toThrow(RequestError);
    await expect(failed).rejects.toMatchObject({
      message: expect.stringMatching(/^POST http:\/\/127\.0\.0\.1:1\/: .*/),
      isRetryable: true,
    });
  });

  test("has no answer when the server is silent for four seconds", async () => {
    await using receiver = await Receiver.start();
    receiver.answer = () => undefined;
    const failed = requestJson({ url: receiver.url, body: {}, tries: 1 });
    await expect(failed).rejects.toThrow("no answer within 4000 ms");
  });
});
