-- Neovim as a person uses it, without windows: opens a page, reads what is wrong, follows a marker, takes a fix, renames a work,
-- saves. The environment names the program (BPLINT) and an empty folder to work in (WIKI).

local folder, program = vim.env.WIKI, vim.env.BPLINT
local page = folder .. '/low back pain (#1).md'
local text = table.concat({
  '# Heat 🔥',
  '',
  'Heat 🔥 helps[1] . Cold does not[2]. Rest does not[9].',
  '',
  '## References',
  '',
  '1. French S, Cameron M. Superficial heat or cold for low back pain. Spine. 2006;31(9):998-1006. PMID: 16641776',
  '2. Qaseem A, Wilt TJ. Noninvasive treatments for acute low back pain. Ann Intern Med. 2017;166(7):514-530. PMID: 28192789',
  '',
}, '\r\n')

local function write(path, content)
  local file = assert(io.open(path, 'wb'))
  file:write(content)
  file:close()
end

local function read(path)
  local file = assert(io.open(path, 'rb'))
  local content = file:read('*a')
  file:close()
  return content
end

local function say(line)
  io.stdout:write(line .. '\n')
end

local failed = false

local function test(name, body)
  local ok, fault = pcall(body)
  if ok then
    say('passed  Neovim: ' .. name)
  else
    failed = true
    say('FAILED  Neovim: ' .. name)
    say('        ' .. tostring(fault):gsub('\n', '\n        '))
  end
end

local function wait(what, condition)
  local found
  local came = vim.wait(20000, function()
    found = condition()
    return found and true or false
  end, 10)
  assert(came, 'waited in vain: ' .. what)
  return found
end

local function lines()
  return vim.api.nvim_buf_get_lines(0, 0, -1, false)
end

-- Puts the cursor on the first place where a text stands, at the character with a number within it.
local function place(needle, character)
  for number, line in ipairs(lines()) do
    local from = line:find(needle, 1, true)
    if from then
      vim.api.nvim_win_set_cursor(0, { number, from - 1 + character })
      return
    end
  end
  error('the page has no ' .. needle)
end

local function codes()
  local found = {}
  for _, diagnostic in ipairs(vim.diagnostic.get(0)) do
    local lsp = diagnostic.user_data and diagnostic.user_data.lsp or {}
    found[lsp.code or diagnostic.code] = diagnostic
  end
  return found
end

write(folder .. '/.editorconfig', 'root = true\n')
write(page, text)
vim.o.hidden = true
vim.cmd('cd ' .. vim.fn.fnameescape(folder))
vim.cmd('edit ' .. vim.fn.fnameescape(page))

local ended
local client = vim.lsp.start_client({
  name = 'bplint',
  cmd = { program, 'lsp' },
  root_dir = folder,
  on_exit = function(code, signal)
    ended = { code, signal }
  end,
})

test('the server is attached', function()
  assert(client, 'it was not started')
  assert(vim.lsp.buf_attach_client(0, client))
  wait('initialize', function()
    return vim.lsp.get_client_by_id(client).initialized
  end)
end)

test('what is wrong is shown where it stands', function()
  local undefined = wait('BPL1001', function()
    return codes().BPL1001
  end)
  assert(undefined.source == 'bplint', undefined.source)
  assert(undefined.lnum == 2, undefined.lnum)
  local line = lines()[3]
  assert(line:sub(undefined.col + 1, undefined.end_col) == '[9]', 'it stands under ' .. line:sub(undefined.col + 1, undefined.end_col))
  local marks = 0
  for _, namespace in pairs(vim.diagnostic.get_namespaces()) do
    for _, layer in pairs(namespace.user_data) do
      marks = marks + (type(layer) == 'number' and #vim.api.nvim_buf_get_extmarks(0, layer, 0, -1, {}) or 0)
    end
  end
  assert(marks > 0, 'nothing is drawn')
end)

test('a marker says what it cites', function()
  place('[1]', 1)
  local before = #vim.api.nvim_list_wins()
  vim.lsp.buf.hover()
  wait('the window', function()
    return #vim.api.nvim_list_wins() > before
  end)
  local said = ''
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(window).relative ~= '' then
      said = said .. table.concat(vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false), '\n')
      vim.api.nvim_win_close(window, true)
    end
  end
  assert(said:find('French S', 1, true), said)
  assert(said:find('16641776', 1, true), said)
end)

test('a marker leads to its entry', function()
  place('[2]', 1)
  vim.lsp.buf.definition()
  wait('the jump', function()
    return vim.api.nvim_win_get_cursor(0)[1] == 8
  end)
end)

test('a fix is applied', function()
  local offered = {}
  vim.ui.select = function(items, options, choose)
    for _, item in ipairs(items) do
      local title = options.format_item(item)
      table.insert(offered, title)
      local action = item[2] or item.action
      if action.isPreferred and action.diagnostics and action.diagnostics[1].code == 'BPL1010' then
        return choose(item)
      end
    end
  end
  place('[1]', 0)
  vim.lsp.buf.code_action()
  local ok, fault = pcall(wait, 'the change', function()
    return lines()[3]:find('helps[1]. Cold', 1, true)
  end)
  assert(ok, tostring(fault) .. '\noffered: ' .. table.concat(offered, ' | '))
  wait('BPL1010 to go', function()
    return not codes().BPL1010
  end)
end)

test('a work is renamed with all its markers', function()
  place('[2]', 1)
  vim.lsp.buf.rename('5')
  wait('the change', function()
    return lines()[3]:find('Cold does not[5].', 1, true) and lines()[8]:find('^5%. Qaseem')
  end)
end)

test('a number that is taken is refused', function()
  local told
  local notify = vim.notify
  vim.notify = function(message)
    told = message
  end
  place('[5]', 1)
  vim.lsp.buf.rename('1')
  wait('the refusal', function()
    return told
  end)
  vim.notify = notify
  assert(told:find('1', 1, true), told)
  assert(lines()[8]:find('^5%. Qaseem'), lines()[8])
end)

test('the file on disk holds the changes, and nothing else has changed', function()
  vim.cmd('write')
  local expected = text:gsub('helps%[1%] %.', 'helps[1].'):gsub('not%[2%]', 'not[5]'):gsub('\n2%. Q', '\n5. Q')
  assert(read(page) == expected, read(page))
end)

test('the server ends with 0 when the editor is closed', function()
  vim.lsp.stop_client(client)
  wait('the end', function()
    return ended
  end)
  assert(ended[1] == 0 and ended[2] == 0, vim.inspect(ended))
end)

test('nothing went wrong on the way', function()
  local log = vim.lsp.get_log_path()
  local said = vim.fn.filereadable(log) == 1 and read(log) or ''
  for line in said:gmatch('[^\n]+') do
    assert(not line:find('ERROR', 1, true), line)
  end
  assert(vim.v.errmsg == '', vim.v.errmsg)
end)

vim.cmd(failed and 'cquit 1' or 'qall!')
