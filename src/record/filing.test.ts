import { describe, expect, it } from 'vitest';
import { fileAll } from './filing.ts';

const worded = (...paths: string[]) =>
  fileAll(paths).problems.map(({ where, rule, what, remedy }) => `${where.file} [${rule}] ${what} → ${remedy}`);
const ids = (...paths: string[]) => fileAll(paths).filed.map(({ collection, id }) => `${collection}/${id}`);

describe('fileAll', () => {
  it('files every kind under its id and leaves the top files and downloads alone', () => {
    const paths = [
      'site.yaml',
      'README.md',
      'bodies/a.yaml',
      'dialogues/2024/b.mdx',
      'petitions/2024/kn-2024-a-001.yaml',
      'tep/2024/c.pdf',
      'tep/README.md',
    ];
    expect(worded(...paths)).toEqual([]);
    expect(ids(...paths)).toEqual(['bodies/a', 'dialogues/2024/b', 'petitions/kn-2024-a-001']);
  });

  it('says what is wrong with a name and what the right one is', () => {
    expect(
      worded(
        'ghi-chu.txt',
        'bodies/Phòng TN&MT.yaml',
        'bodies/Phong_TNMT.yaml',
        'bodies/sau/a.yaml',
        'dialogues/a.mdx',
        'dialogues/nam-2024/a.mdx',
        'directives/a.yaml',
        'directives/b.md',
        'petitions/2025/kn-2024-a-001.yaml',
        'tep/Biên bản.PDF',
        'van-ban/a.mdx',
        'van-ban/b.mdx',
      ),
    ).toMatchInlineSnapshot(`
      [
        "ghi-chu.txt [file-name] Tệp này không thuộc mục nào của hồ sơ. → Chuyển vào một trong các thư mục: bodies, places, rules, directives, plans, dialogues, conclusions, questions, petitions, supervision, reports; tệp tải về thì vào tep.",
        "bodies/sau/a.yaml [file-name] Tệp nằm sai chỗ trong mục Cơ quan. → Đặt theo mẫu bodies/ten-khong-dau.yaml.",
        "dialogues/a.mdx [file-name] Tệp nằm sai chỗ trong mục Buổi đối thoại. → Đặt theo mẫu dialogues/2024/ten-khong-dau.mdx.",
        "dialogues/nam-2024/a.mdx [file-name] Tệp nằm sai chỗ trong mục Buổi đối thoại. → Đặt theo mẫu dialogues/2024/ten-khong-dau.mdx.",
        "directives/a.yaml [file-name] Mục Văn bản chỉ đạo không có loại tệp “.yaml”. → Đặt theo mẫu directives/ten-khong-dau.mdx.",
        "tep/Biên bản.PDF [file-name] Tên tệp tải về có dấu, chữ hoa, dấu cách hoặc ký tự lạ. → Đổi tên thành tep/bien-ban.pdf.",
        "van-ban/a.mdx [file-folder] Thư mục “van-ban” không thuộc hồ sơ. → Chuyển vào một trong các thư mục: bodies, places, rules, directives, plans, dialogues, conclusions, questions, petitions, supervision, reports; tệp tải về thì vào tep.",
        "bodies/Phòng TN&MT.yaml [file-name] Tên tệp có dấu tiếng Việt hoặc ký tự lạ. → Đổi tên thành bodies/phong-tn-mt.yaml.",
        "bodies/Phong_TNMT.yaml [file-name] Tên tệp chỉ được có chữ thường, số và dấu gạch nối. → Đổi tên thành bodies/phong-tnmt.yaml.",
        "directives/b.md [file-name] Tên tệp phải có đuôi .mdx, không phải .md. → Đổi tên thành directives/b.mdx.",
        "petitions/2025/kn-2024-a-001.yaml [file-name] Mã kiến nghị mang năm 2024 nhưng tệp nằm trong thư mục 2025. → Chuyển tệp sang petitions/2024/, hoặc sửa năm trong tên.",
      ]
    `);
  });

  it('files a misspelt name under the right one, so that references to it are not called broken', () => {
    expect(ids('bodies/Phòng_TNMT.yaml', 'directives/b.md', 'dialogues/2024/Đối thoại.mdx')).toEqual([
      'bodies/phong-tnmt',
      'directives/b',
      'dialogues/2024/doi-thoai',
    ]);
  });

  it('keeps one file for each id: the one in the folder of its year', () => {
    const paths = [
      'petitions/2023/kn-2024-a-001.yaml',
      'petitions/2024/kn-2024-a-001.yaml',
      'petitions/2025/kn-2024-a-001.yaml',
    ];
    const { filed, doubles } = fileAll(paths);
    expect(filed.map(({ path }) => path)).toEqual(['petitions/2024/kn-2024-a-001.yaml']);
    expect(doubles.map(({ path }) => path)).toEqual([
      'petitions/2023/kn-2024-a-001.yaml',
      'petitions/2025/kn-2024-a-001.yaml',
    ]);
    expect(worded(...paths)).toMatchInlineSnapshot(`
      [
        "petitions/2023/kn-2024-a-001.yaml [duplicate-id] Mã “kn-2024-a-001” đã có ở petitions/2024/kn-2024-a-001.yaml. → Mỗi mã chỉ dùng một lần và không dùng lại: đổi tên tệp này sang mã mới, hoặc xóa nếu là bản chép thừa.",
        "petitions/2025/kn-2024-a-001.yaml [duplicate-id] Mã “kn-2024-a-001” đã có ở petitions/2024/kn-2024-a-001.yaml. → Mỗi mã chỉ dùng một lần và không dùng lại: đổi tên tệp này sang mã mới, hoặc xóa nếu là bản chép thừa.",
      ]
    `);
  });

  it('takes no member of every object for a folder of the record', () => {
    expect(worded('constructor/a.yaml')).toHaveLength(1);
  });
});
